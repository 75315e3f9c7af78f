package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;
import org.bangfu.reporting.indicator.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * What points at a household was reported, verified, answered or dismissed, or one of these was
 * taken back.
 *
 * @param from null where it is reported
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ClueChangedV1(
    DivisionCode division, String source, @Nullable String from, String to, LocalDate occurredOn)
    implements CountedEvent {
  private static final Set<String> OPEN = Set.of("REPORTED", "VERIFYING");
  private static final String MONITORED = "MONITORED";
  private static final String REVERSED = "REVERSED";

  @Override
  public void count(Counts counts) {
    if (from == null) {
      count(counts, Counted.CLUES_REPORTED, 1);
    } else if (to.equals(REVERSED)) {
      count(counts, Counted.CLUES_REPORTED, -1);
    }
    count(counts, Counted.CLUES_OPEN, open(to) - open(from));
    count(counts, Counted.CLUES_CONFIRMED, is(MONITORED, to) - is(MONITORED, from));
  }

  private static int open(@Nullable String state) {
    return state != null && OPEN.contains(state) ? 1 : 0;
  }

  private static int is(String wanted, @Nullable String state) {
    return wanted.equals(state) ? 1 : 0;
  }

  private void count(Counts counts, String indicator, int value) {
    counts.add(indicator, division, BigDecimal.valueOf(value), Map.of(Dimension.KIND, source));
  }
}

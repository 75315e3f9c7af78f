package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;
import org.bangfu.reporting.indicator.Dimension;
import org.jspecify.annotations.Nullable;

/** The roll of a village was sifted, and counts of findings moved. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SiftCompletedV1(DivisionCode division, List<Moved> rules, LocalDate occurredOn)
    implements CountedEvent {

  /**
   * How the counts of a rule moved.
   *
   * @param open how many more are open than were told before; fewer if negative
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Moved(String rule, Integer fixed, Integer open, Integer waived) {}

  @Override
  public @Nullable UUID subject(UUID aggregate) {
    return null;
  }

  @Override
  public void count(Counts counts) {
    for (Moved moved : rules) {
      add(counts, Counted.FINDINGS_OPEN, moved, moved.open());
      add(counts, Counted.FINDINGS_WAIVED, moved, moved.waived());
      add(counts, Counted.FINDINGS_FIXED, moved, moved.fixed());
    }
  }

  private void add(Counts counts, String indicator, Moved moved, int value) {
    counts.add(
        indicator, division, BigDecimal.valueOf(value), Map.of(Dimension.KIND, moved.rule()));
  }
}

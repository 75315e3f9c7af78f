package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;
import org.bangfu.reporting.indicator.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * A measure for a household that is watched was planned, done or dropped, or one of these was taken
 * back.
 *
 * @param from null for the plan
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record MeasureChangedV1(
    DivisionCode division, String kind, @Nullable String from, String to, LocalDate occurredOn)
    implements CountedEvent {
  private static final String DONE = "DONE";

  @Override
  public void count(Counts counts) {
    if (to.equals(DONE)) {
      count(counts, BigDecimal.ONE);
    } else if (DONE.equals(from)) {
      count(counts, BigDecimal.ONE.negate());
    }
  }

  private void count(Counts counts, BigDecimal value) {
    counts.add(Counted.MONITORING_MEASURES_DONE, division, value, Map.of(Dimension.KIND, kind));
  }
}

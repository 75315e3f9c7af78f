package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;

/** A merge was taken back. */
@JsonIgnoreProperties(ignoreUnknown = true)
record HouseholdMergeUndoneV1(DivisionCode division, LocalDate occurredOn) implements CountedEvent {
  @Override
  public void count(Counts counts) {
    counts.add(Counted.DUPLICATES_MERGED, division, BigDecimal.ONE.negate(), Map.of());
  }
}

package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Indicator;

/** A household was registered in its village. */
@JsonIgnoreProperties(ignoreUnknown = true)
record HouseholdRegisteredV1(DivisionCode division, LocalDate occurredOn) implements CountedEvent {
  @Override
  public void count(Counts counts) {
    counts.one(Indicator.HOUSEHOLDS_REGISTERED, division);
  }
}

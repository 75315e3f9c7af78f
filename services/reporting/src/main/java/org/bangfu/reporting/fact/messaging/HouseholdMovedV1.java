package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * A household moved to another village. It counts nothing itself: what there is of the household
 * goes along, and what happened stays where it did.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record HouseholdMovedV1(DivisionCode from, DivisionCode to, LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public void count(Counts counts) {
    counts.move(from, to);
  }
}

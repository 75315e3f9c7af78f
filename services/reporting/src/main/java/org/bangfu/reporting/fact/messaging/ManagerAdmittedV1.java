package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;

/** An information manager was admitted at a station. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ManagerAdmittedV1(DivisionCode division, LocalDate occurredOn) implements CountedEvent {
  @Override
  public void count(Counts counts) {
    counts.one(Counted.MANAGERS_REGISTERED, division);
  }
}

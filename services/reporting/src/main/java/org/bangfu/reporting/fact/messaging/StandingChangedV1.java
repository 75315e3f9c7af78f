package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * A household moved on the poverty register.
 *
 * @param reversal whether that takes back a step that was wrong
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record StandingChangedV1(
    DivisionCode division,
    String from,
    String to,
    Integer households,
    Integer people,
    Boolean reversal,
    LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public void count(Counts counts) {
    Register household = new Register(division, households, people);
    household.gone().stands(counts, occurredOn, from);
    household.stands(counts, occurredOn, to);
    Register taken = reversal ? household.gone() : household;
    switch (reversal ? from : to) {
      case Register.EXITED -> taken.exits(counts, occurredOn);
      case Register.RETURNED -> taken.returns(counts, occurredOn);
      default -> {
        // an identification shows in what there is
      }
    }
  }
}

package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;
import org.jspecify.annotations.Nullable;

/**
 * A household moved on the poverty register.
 *
 * @param reversal whether that takes back a step that was wrong
 * @param overridden whether it is an exit that was not proved; null for an event from before that
 *     was told
 * @param basis why it should never have been on the register, where it was taken off it for that
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record StandingChangedV1(
    DivisionCode division,
    String from,
    String to,
    Integer households,
    Integer people,
    Boolean reversal,
    @Nullable Boolean overridden,
    @Nullable String basis,
    LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public void count(Counts counts) {
    Register household = new Register(division, households, people);
    household.gone().stands(counts, occurredOn, from);
    household.stands(counts, occurredOn, to);
    Register taken = reversal ? household.gone() : household;
    switch (reversal ? from : to) {
      case Register.EXITED -> {
        taken.exits(counts, occurredOn);
        if (Boolean.TRUE.equals(overridden)) {
          counts.add(
              Counted.POVERTY_EXITS_OVERRIDDEN,
              division,
              BigDecimal.valueOf(taken.households()),
              Map.of());
        }
      }
      case Register.REMOVED -> taken.isRemoved(counts, occurredOn, basis);
      case Register.RETURNED -> taken.returns(counts, occurredOn);
      default -> {
        // an identification shows in what there is
      }
    }
  }
}

package org.bangfu.registry.household;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.code.Machine;
import org.jspecify.annotations.Nullable;

/** A household that the transaction holds, with what it went through. */
public final class HeldHousehold {
  private final Household household;
  private final StepHistory history;

  HeldHousehold(Household household, StepHistory history) {
    this.household = household;
    this.history = history;
  }

  Household household() {
    return household;
  }

  Standing standing() {
    return new Standing(household, history);
  }

  public UUID id() {
    return household.id();
  }

  public DivisionCode division() {
    return household.division();
  }

  public HouseholdStates states() {
    return household.states();
  }

  public LocalDate registeredOn() {
    return household.registeredOn();
  }

  /** The day of the last step of a machine; null if none stands. */
  public @Nullable LocalDate since(Machine machine) {
    return history.since(machine);
  }
}

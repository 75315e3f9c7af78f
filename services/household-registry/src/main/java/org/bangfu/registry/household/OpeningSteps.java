package org.bangfu.registry.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bangfu.registry.household.code.Machine;
import org.bangfu.registry.household.code.PovertyState;
import org.bangfu.registry.household.code.StepOrigin;
import org.jspecify.annotations.Nullable;

/** The first line of each history that begins with a registration. */
final class OpeningSteps {
  private OpeningSteps() {}

  /** The file is opened now; what is said of the poverty register was before. */
  static List<HouseholdStep> of(Household household, String actor) {
    LocalDate registered = household.registeredOn();
    HouseholdStates states = household.states();
    List<HouseholdStep> steps = new ArrayList<>(2);
    steps.add(
        opening(
            household,
            Machine.FILE,
            states.file(),
            Step.unexplained(registered, actor, StepOrigin.LIVE)));
    if (states.poverty() != PovertyState.NONE) {
      steps.add(
          opening(
              household,
              Machine.POVERTY,
              states.poverty(),
              Step.unexplained(
                  Objects.requireNonNull(poorSince(household)), actor, StepOrigin.HISTORY)));
    }
    return steps;
  }

  /**
   * Since when it stands on the poverty register where it does; null if it does not. Whoever was
   * split off stood there before in the household that they left, and counts there until then.
   */
  static @Nullable LocalDate poorSince(Household household) {
    if (household.states().poverty() == PovertyState.NONE) {
      return null;
    }
    LocalDate registered = household.registeredOn();
    if (household.splitFrom() != null) {
      return registered;
    }
    Circumstances circumstances = household.circumstances();
    Integer year = circumstances.exitedYear();
    LocalDate on = year == null ? circumstances.identifiedOn() : LocalDate.of(year, 12, 31);
    return on == null || on.isAfter(registered) ? registered : on;
  }

  private static HouseholdStep opening(
      Household household, Machine machine, Enum<?> state, Step step) {
    return new HouseholdStep(household, machine, null, state, null, step, null, null);
  }
}

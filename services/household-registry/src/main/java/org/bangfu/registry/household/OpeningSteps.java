package org.bangfu.registry.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.registry.household.code.Machine;
import org.bangfu.registry.household.code.PovertyState;
import org.bangfu.registry.household.code.StepOrigin;

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
                  poorSince(household.circumstances(), registered), actor, StepOrigin.HISTORY)));
    }
    return steps;
  }

  private static LocalDate poorSince(Circumstances circumstances, LocalDate registered) {
    Integer year = circumstances.exitedYear();
    LocalDate on = year == null ? circumstances.identifiedOn() : LocalDate.of(year, 12, 31);
    return on == null || on.isAfter(registered) ? registered : on;
  }

  private static HouseholdStep opening(
      Household household, Machine machine, Enum<?> state, Step step) {
    return new HouseholdStep(household, machine, null, state, null, step, null, null);
  }
}

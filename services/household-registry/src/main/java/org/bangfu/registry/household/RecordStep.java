package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.code.FileState;

/** Writes down a step that a household has taken, with what follows from it, and tells of it. */
@ApplicationScoped
class RecordStep {
  private final Households households;
  private final ReleasedMembers released;
  private final Event<HouseholdStepped> stepped;

  RecordStep(Households households, ReleasedMembers released, Event<HouseholdStepped> stepped) {
    this.households = households;
    this.released = released;
    this.stepped = stepped;
  }

  /**
   * In the running transaction, which holds the household.
   *
   * @param before where it stood before the step
   * @param decided the step itself, or the one that it takes back
   */
  void record(
      Household household, HouseholdStates before, HouseholdStep step, HouseholdStep decided) {
    households.add(step);
    households.flush();
    if (step.toState().equals(FileState.CLOSED.name())) {
      released.release(household);
    } else if (FileState.CLOSED.name().equals(step.fromState())) {
      takeBackMembers(household);
    }
    stepped.fire(HouseholdStepped.of(household, before, step, decided));
  }

  /** Whoever was registered elsewhere while the file was closed belongs there. */
  private void takeBackMembers(Household household) {
    if (released.anyElsewhere(household)) {
      throw Problems.problem(
          RegistryProblem.MEMBER_ALREADY_REGISTERED,
          "One of the members was registered elsewhere while the file was closed.");
    }
    released.reclaim(household);
  }
}

package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.code.FileState;

/** Writes down steps that households have taken, with what follows from them, and tells of them. */
@ApplicationScoped
class RecordStep {
  private final Households households;
  private final ReleasedMembers released;
  private final Event<HouseholdsStepped> stepped;

  RecordStep(Households households, ReleasedMembers released, Event<HouseholdsStepped> stepped) {
    this.households = households;
    this.released = released;
    this.stepped = stepped;
  }

  /**
   * A step that a household has taken.
   *
   * @param before where it stood before the step
   * @param decided the step itself, or the one that it takes back
   */
  record Taken(
      Household household, HouseholdStates before, HouseholdStep step, HouseholdStep decided) {}

  void record(Taken taken) {
    record(List.of(taken));
  }

  /**
   * One each of some households, in the running transaction, which holds them: in a few statements,
   * however many there are.
   */
  void record(List<Taken> taken) {
    if (taken.isEmpty()) {
      return;
    }
    taken.forEach(one -> households.add(one.step()));
    households.flush();
    taken.forEach(this::followFile);
    stepped.fire(new HouseholdsStepped(taken.stream().map(HouseholdStepped::of).toList()));
  }

  private void followFile(Taken taken) {
    if (taken.step().toState().equals(FileState.CLOSED.name())) {
      released.release(taken.household());
    } else if (FileState.CLOSED.name().equals(taken.step().fromState())) {
      takeBackMembers(taken.household());
    }
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

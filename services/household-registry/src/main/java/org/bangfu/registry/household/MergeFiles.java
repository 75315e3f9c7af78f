package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.code.FileState;
import org.bangfu.registry.household.code.Machine;
import org.bangfu.registry.household.code.StepOrigin;

/**
 * Closes the file of a household that is there twice: it is another one since, and nothing that was
 * recorded of it is changed. Or opens it again. Why is said of both and kept with the decision,
 * which is erased with either of them; the steps of one of them would keep it longer.
 */
@ApplicationScoped
public class MergeFiles {
  private final Households households;
  private final RecordStep record;

  MergeFiles(Households households, RecordStep record) {
    this.households = households;
    this.record = record;
  }

  /**
   * What became of a file.
   *
   * @param household the one that is gone, or there again
   * @param step that closed its file, or opened it
   */
  public record Moved(Household household, HouseholdStep step) {}

  /** Holds both until the transaction ends, in an order that is the same for everybody. */
  @Transactional
  public void hold(UUID one, UUID other, DivisionScope scope) {
    Stream.of(one, other)
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .forEach(id -> households.toChange(id, scope));
  }

  /** Holds both, and refuses where all that was known of one of them was erased. */
  @Transactional
  public void holdKnown(UUID one, UUID other, DivisionScope scope) {
    hold(one, other, scope);
    for (UUID id : List.of(one, other)) {
      if (households.toChange(id, scope).isErased()) {
        throw Problems.problem(
            RegistryProblem.STATE_NOT_FITTING, "The household " + id + " was erased.");
      }
    }
  }

  /** Whether a file is open; it is held. */
  @Transactional
  public boolean isOpen(UUID id, DivisionScope scope) {
    return households.toChange(id, scope).states().file() != FileState.CLOSED;
  }

  /** Both are held already. */
  @Transactional
  public Moved close(UUID gone, UUID survivor, Step step, DivisionScope scope) {
    Household household = households.toChange(gone, scope);
    Household other = households.toChange(survivor, scope);
    ClosedPeriods.requireOpen(household.division(), step.occurredOn());
    other.requireOpen();
    other.requireNotBeforeRegistration(step.occurredOn());
    StepHistory history = new StepHistory(households.stepsOf(gone, scope));
    // where they stand is compared as of today, and figures fall by it from the day on
    Stream.of(Machine.values())
        .forEach(machine -> history.requireNotBeforeLast(machine, step.occurredOn()));
    new StepHistory(households.stepsOf(survivor, scope))
        .requireNotBeforeLast(Machine.POVERTY, step.occurredOn());
    HouseholdStates before = household.states();
    HouseholdStep taken =
        new Standing(household, history).take(Transition.merger(survivor), step, null);
    record.record(new RecordStep.Taken(household, before, taken, taken));
    return new Moved(household, taken);
  }

  /**
   * On the day on which it was closed, so that no figure ever counted it; where the county has
   * closed that one meanwhile, on the first that is open.
   */
  @Transactional
  public Moved reopen(UUID gone, UUID closure, Step why, DivisionScope scope) {
    Household household = households.toChange(gone, scope);
    StepHistory history = new StepHistory(households.stepsOf(gone, scope));
    HouseholdStep wrong = history.lastStanding(closure);
    HouseholdStates before = household.states();
    Step step =
        new Step(
            ClosedPeriods.firstOpen(household.division(), wrong.occurredOn()),
            why.actor(),
            why.reason(),
            StepOrigin.LIVE);
    HouseholdStep taken = new Standing(household, history).reverse(wrong, step, null);
    record.record(new RecordStep.Taken(household, before, taken, wrong));
    return new Moved(household, taken);
  }
}

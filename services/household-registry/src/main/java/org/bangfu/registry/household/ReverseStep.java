package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.code.Machine;
import org.bangfu.registry.household.code.PovertyState;
import org.jspecify.annotations.Nullable;

/**
 * Takes back a step that was wrong, by a step of its own: the household's states are those before
 * it, and both stay in the history. Only the last step of a machine can be taken back, because
 * those after it follow from it.
 */
@ApplicationScoped
public class ReverseStep {
  private final Households households;
  private final HouseholdNotes notes;
  private final RecordStep record;

  ReverseStep(Households households, HouseholdNotes notes, RecordStep record) {
    this.households = households;
    this.notes = notes;
    this.record = record;
  }

  @Transactional
  public Household reverse(UUID id, UUID stepId, Step step, DivisionScope scope) {
    Household household = households.toChange(id, scope);
    ClosedPeriods.requireOpen(household.division(), step.occurredOn());
    household.states().requireNotMerged();
    StepHistory history = new StepHistory(households.stepsOf(id, scope));
    HouseholdStep wrong = history.lastStanding(stepId);
    requireWordOf(wrong, step);
    requireOwn(household, wrong);
    HouseholdStates before = household.states();
    Standing standing = new Standing(household, history);
    HouseholdStep taken =
        standing.reverse(wrong, step, notes.seal(id, Confidential.STEP_REASON, step.reason()));
    record.record(new RecordStep.Taken(household, before, taken, wrong));
    if (wrong.isRemoval()) {
      watchAgain(household, standing, history.lastFollowing(wrong), step);
    }
    return household;
  }

  /** What it stands as since it was split off is the word of another household's steps. */
  private static void requireOwn(Household household, HouseholdStep wrong) {
    if (household.splitFrom() != null
        && wrong.fromState() == null
        && wrong.machine() == Machine.POVERTY) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING,
          "It stands so since it was split off another household, and was not put there by a step of its own.");
    }
  }

  /** What the county has taken off the register, the county puts back. */
  private static void requireWordOf(HouseholdStep wrong, Step step) {
    boolean isOfCounty = wrong.isRemoval() || PovertyState.REMOVED.name().equals(wrong.fromState());
    if (isOfCounty && !step.isOfCounty()) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING,
          "The county took the household off the register, or on it anew: an officer of the county takes it back.");
    }
  }

  /** As it was watched before, where nobody has decided otherwise since. */
  private void watchAgain(
      Household household, Standing standing, @Nullable HouseholdStep ended, Step step) {
    if (ended != null) {
      HouseholdStates before = household.states();
      HouseholdStep again = standing.reverse(ended, step.notBefore(ended.occurredOn()), null);
      record.record(new RecordStep.Taken(household, before, again, ended));
    }
  }
}

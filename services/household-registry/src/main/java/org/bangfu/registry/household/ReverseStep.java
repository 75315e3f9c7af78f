package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;

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
    StepHistory history = new StepHistory(households.stepsOf(id, scope));
    HouseholdStep wrong = history.lastStanding(stepId);
    HouseholdStates before = household.states();
    HouseholdStep taken =
        new Standing(household, history)
            .reverse(wrong, step, notes.seal(id, Confidential.STEP_REASON, step.reason()));
    record.record(household, before, taken, wrong);
    return household;
  }
}

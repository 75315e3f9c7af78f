package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.UnwatchRemoved.Removed;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.household.code.StepOrigin;

/** Takes a household one step further in one of its three states. */
@ApplicationScoped
public class StepHousehold {
  private final Households households;
  private final HouseholdNotes notes;
  private final RecordStep record;
  private final UnwatchRemoved unwatch;
  private final Event<ExitProposed> exits;
  private final Event<RiskRemovalProposed> removals;

  StepHousehold(
      Households households,
      HouseholdNotes notes,
      RecordStep record,
      UnwatchRemoved unwatch,
      Event<ExitProposed> exits,
      Event<RiskRemovalProposed> removals) {
    this.exits = exits;
    this.removals = removals;
    this.households = households;
    this.notes = notes;
    this.record = record;
    this.unwatch = unwatch;
  }

  @Transactional
  public Household step(UUID id, Transition transition, Step step, DivisionScope scope) {
    Household household = households.toChange(id, scope);
    ClosedPeriods.requireOpen(household.division(), step.occurredOn());
    HouseholdStates before = household.states();
    Standing standing = new Standing(household, new StepHistory(households.stepsOf(id, scope)));
    HouseholdStep taken =
        standing.take(transition, step, notes.seal(id, Confidential.STEP_REASON, step.reason()));
    // after what does not fit was refused; what was decided before is written down as it was
    if (!isHistory(household, step)) {
      propose(household, transition, step.occurredOn());
    }
    record.record(new RecordStep.Taken(household, before, taken, taken));
    if (taken.isRemoval()) {
      unwatch.after(List.of(new Removed(household, standing, taken)), step);
    }
    return household;
  }

  private void propose(Household household, Transition transition, LocalDate on) {
    if (transition == Transition.EXIT) {
      exits.fire(new ExitProposed(household, on));
    } else if (transition instanceof MonitoringTransition.Crossing monitoring
        && monitoring.to() == MonitoringState.RISK_REMOVED
        && !monitoring.overridden()) {
      removals.fire(new RiskRemovalProposed(household, on, monitoring.removal()));
    }
  }

  /** What was decided before the household came here nobody can prove here. */
  private static boolean isHistory(Household household, Step step) {
    return step.origin() == StepOrigin.HISTORY
        && step.occurredOn().isBefore(household.registeredOn());
  }
}

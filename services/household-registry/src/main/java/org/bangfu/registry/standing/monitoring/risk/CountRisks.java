package org.bangfu.registry.standing.monitoring.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.bangfu.registry.household.HouseholdStep;
import org.bangfu.registry.household.HouseholdStepped;
import org.bangfu.registry.household.code.Machine;
import org.bangfu.registry.standing.monitoring.WatchSteps;

/**
 * A household counts by its risks as long as it is watched and its file is open: with a step they
 * fall away, and come back.
 */
@ApplicationScoped
class CountRisks {
  private final NamedRisks named;
  private final WatchSteps steps;
  private final Event<RisksMoved> moved;

  CountRisks(NamedRisks named, WatchSteps steps, Event<RisksMoved> moved) {
    this.named = named;
    this.steps = steps;
    this.moved = moved;
  }

  /** In the transaction of the step, which is recorded. */
  void count(@Observes HouseholdStepped step) {
    if (step.machine() != Machine.MONITORING && !step.closes() && !step.reopens()) {
      return;
    }
    List<Naming> namings = named.of(step.householdId());
    if (namings.isEmpty()) {
      return;
    }
    List<HouseholdStep> taken = steps.of(step.householdId());
    List<HouseholdStep> before =
        taken.stream().filter(one -> !one.id().equals(step.stepId())).toList();
    List<RiskMoved> moves = CountedRisks.of(namings, taken).since(CountedRisks.of(namings, before));
    if (!moves.isEmpty()) {
      moved.fire(
          new RisksMoved(
              step.householdId(), step.version(), step.division(), moves, step.occurredOn()));
    }
  }
}

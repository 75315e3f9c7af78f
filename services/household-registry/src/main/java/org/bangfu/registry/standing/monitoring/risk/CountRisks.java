package org.bangfu.registry.standing.monitoring.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.registry.household.HouseholdStep;
import org.bangfu.registry.household.HouseholdStepped;
import org.bangfu.registry.household.HouseholdsStepped;
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

  /**
   * In the transaction of the steps, which are recorded; in two statements, whatever their number.
   */
  void count(@Observes HouseholdsStepped households) {
    List<HouseholdStepped> counting =
        households.steps().stream().filter(CountRisks::mayChangeWhatCounts).toList();
    Map<UUID, List<Naming>> namings =
        counting.isEmpty()
            ? Map.of()
            : named.of(counting.stream().map(HouseholdStepped::householdId).toList());
    if (!namings.isEmpty()) {
      Map<UUID, List<HouseholdStep>> taken = steps.of(List.copyOf(namings.keySet()));
      counting.stream()
          .filter(step -> namings.containsKey(step.householdId()))
          .forEach(step ->
              tell(
                  step,
                  namings.getOrDefault(step.householdId(), List.of()),
                  taken.getOrDefault(step.householdId(), List.of())));
    }
  }

  private static boolean mayChangeWhatCounts(HouseholdStepped step) {
    return step.machine() == Machine.MONITORING || step.closes() || step.reopens();
  }

  private void tell(HouseholdStepped step, List<Naming> namings, List<HouseholdStep> taken) {
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

package org.bangfu.registry.standing.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.registry.household.HouseholdStep;
import org.bangfu.registry.household.StepHistory;
import org.bangfu.registry.household.code.Machine;
import org.bangfu.registry.household.code.MonitoringState;
import org.jspecify.annotations.Nullable;

/** The cases of a household, the oldest first. They are kept nowhere: the steps are the truth. */
public record MonitoringCases(List<MonitoringCase> cases) {

  /**
   * @param steps all of the household, in the order in which they were recorded
   */
  public static MonitoringCases of(List<HouseholdStep> steps) {
    List<MonitoringCase> cases = new ArrayList<>();
    for (HouseholdStep step : new StepHistory(steps).standing(Machine.MONITORING)) {
      if (step.isWithinCase()) {
        continue;
      }
      if (step.toState().equals(MonitoringState.MONITORED.name())) {
        cases.add(new MonitoringCase(step.occurredOn(), null));
      } else {
        cases.add(cases.removeLast().removed(step.occurredOn()));
      }
    }
    return new MonitoringCases(List.copyOf(cases));
  }

  /** Whether the household is watched on the day. */
  public boolean hold(LocalDate day) {
    return cases.stream().anyMatch(spell -> spell.holds(day));
  }

  /** The last one; null if the household was never watched. */
  public @Nullable MonitoringCase last() {
    return cases.isEmpty() ? null : cases.getLast();
  }
}

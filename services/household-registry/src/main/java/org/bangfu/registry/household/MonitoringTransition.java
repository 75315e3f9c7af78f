package org.bangfu.registry.household;

import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.code.Machine;
import org.bangfu.registry.household.code.MonitoringClass;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.household.code.PovertyState;
import org.bangfu.registry.household.code.RiskRemoval;
import org.jspecify.annotations.Nullable;

/** A step of the monitoring. */
sealed interface MonitoringTransition extends Transition {
  @Override
  default Machine machine() {
    return Machine.MONITORING;
  }

  /** Into it, or out of it. */
  record Crossing(
      MonitoringState to,
      @Nullable MonitoringClass monitoringClass,
      @Nullable RiskRemoval removal,
      boolean overridden)
      implements MonitoringTransition {
    @Override
    public @Nullable Enum<?> detail() {
      return monitoringClass == null ? removal : monitoringClass;
    }

    @Override
    public HouseholdStates from(HouseholdStates before) {
      boolean monitored = before.monitoring() == MonitoringState.MONITORED;
      Transition.require((to == MonitoringState.MONITORED) != monitored, before.monitoring(), to);
      return MonitoringTransition.watched(before, to, monitoringClass);
    }
  }

  /** Within a case: the household is watched before and after it, and for another reason since. */
  record Reclassification(MonitoringClass monitoringClass) implements MonitoringTransition {
    @Override
    public MonitoringClass detail() {
      return monitoringClass;
    }

    @Override
    public HouseholdStates from(HouseholdStates before) {
      if (before.monitoring() != MonitoringState.MONITORED) {
        throw Problems.problem(
            RegistryProblem.STATE_NOT_FITTING, "The household is not watched, and has no class.");
      }
      if (before.monitoringClass() == monitoringClass) {
        throw Problems.problem(
            RegistryProblem.STATE_NOT_FITTING,
            "The household is watched as " + monitoringClass + " already.");
      }
      return MonitoringTransition.watched(before, MonitoringState.MONITORED, monitoringClass);
    }
  }

  private static HouseholdStates watched(
      HouseholdStates before, MonitoringState to, @Nullable MonitoringClass monitoringClass) {
    if (monitoringClass == MonitoringClass.EXITED_UNSTABLE
        && before.poverty() == PovertyState.REMOVED) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING,
          "The household was taken off the poverty register and is none that has left it.");
    }
    return before.with(to, monitoringClass);
  }
}

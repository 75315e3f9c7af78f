package org.bangfu.registry.household;

import java.util.UUID;
import org.bangfu.registry.household.code.ExitBasis;
import org.bangfu.registry.household.code.Machine;
import org.bangfu.registry.household.code.MonitoringClass;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.household.code.PovertyState;
import org.bangfu.registry.household.code.RiskRemoval;
import org.bangfu.registry.household.code.WrongListing;
import org.jspecify.annotations.Nullable;

/** What a step of a household says, by the states between which it lies and by its detail. */
public interface StepMeaning {
  Machine machine();

  @Nullable String fromState();

  String toState();

  /**
   * The class of monitoring, where the step is into it or changes it; how a risk went; on what an
   * exit or a removal stands.
   */
  @Nullable String detail();

  /** The step that is taken back by this one; null for any other. */
  @Nullable UUID reverses();

  /** On what a step on the register stands; null where it was proved, history, or no such step. */
  default @Nullable Enum<?> basis() {
    String said = detail();
    if (machine() != Machine.POVERTY || said == null || reverses() != null) {
      return null;
    }
    return isRemoval() ? WrongListing.valueOf(said) : ExitBasis.valueOf(said);
  }

  /** Whether it takes the household off the register as one that should never have been there. */
  default boolean isRemoval() {
    return reverses() == null && toState().equals(PovertyState.REMOVED.name());
  }

  /**
   * Whether the household is watched before and after it, and of another class: no case begins or
   * ends with it. So it is where such a change is taken back.
   */
  default boolean isWithinCase() {
    return toState().equals(MonitoringState.MONITORED.name()) && toState().equals(fromState());
  }

  /** Why the household is watched since; null where it is not by this step. */
  default @Nullable MonitoringClass monitoringClass() {
    String said = detail();
    return said != null && toState().equals(MonitoringState.MONITORED.name())
        ? MonitoringClass.valueOf(said)
        : null;
  }

  /** How the risk went that was removed; null where nobody said, and for any other step. */
  default @Nullable RiskRemoval riskRemoval() {
    String said = detail();
    return said != null && toState().equals(MonitoringState.RISK_REMOVED.name())
        ? RiskRemoval.valueOf(said)
        : null;
  }
}

package org.bangfu.registry.household;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.code.FileState;
import org.bangfu.registry.household.code.Machine;
import org.bangfu.registry.household.code.MonitoringClass;
import org.bangfu.registry.household.code.PovertyState;
import org.bangfu.registry.household.code.RiskRemoval;
import org.bangfu.registry.household.code.StepOrigin;
import org.jspecify.annotations.Nullable;

/**
 * A household took a step, or took one back.
 *
 * @param stepId the step in the household's history
 * @param people how many members it has, who all take the step
 * @param states where it stands since
 * @param classBefore why it was watched before the step; null if it was not
 * @param detail the class of monitoring, how a risk went, or on what an exit or a removal stands,
 *     also where that is taken back; null for any other step
 * @param removal how the risk went that was removed by the step, or by the one that it takes back
 * @param overridden whether the county answers for it, or did for what it takes back
 * @param from the state that it left; null at the beginning of a history
 * @param reverses the step that is taken back by it; null for any other
 */
public record HouseholdStepped(
    UUID stepId,
    UUID householdId,
    long version,
    DivisionCode division,
    LocalDate registeredOn,
    int people,
    HouseholdStates states,
    @Nullable MonitoringClass classBefore,
    Machine machine,
    @Nullable String from,
    String to,
    @Nullable String detail,
    @Nullable RiskRemoval removal,
    boolean overridden,
    LocalDate occurredOn,
    StepOrigin origin,
    String actor,
    @Nullable UUID reverses) {

  public boolean isReversal() {
    return reverses != null;
  }

  /** Whether the file is closed by it. */
  public boolean closes() {
    return FileState.CLOSED.name().equals(to);
  }

  /** Whether the file was closed, and is open again. */
  public boolean reopens() {
    return FileState.CLOSED.name().equals(from);
  }

  /** Whether the household was taken off the register as one that should never have been there. */
  public boolean isRemoval() {
    return reverses == null && PovertyState.REMOVED.name().equals(to);
  }

  static HouseholdStepped of(RecordStep.Taken taken) {
    Household household = taken.household();
    HouseholdStep step = taken.step();
    return new HouseholdStepped(
        step.id(),
        household.id(),
        household.version(),
        household.division(),
        household.registeredOn(),
        household.memberCount(),
        household.states(),
        taken.before().monitoringClass(),
        step.machine(),
        step.fromState(),
        step.toState(),
        step.detail(),
        taken.decided().riskRemoval(),
        step.isOverridden(),
        step.occurredOn(),
        step.origin(),
        step.actor(),
        step.reverses());
  }
}

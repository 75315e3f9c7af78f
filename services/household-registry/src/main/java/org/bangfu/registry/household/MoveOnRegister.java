package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.UnwatchRemoved.Removed;

/**
 * Takes one step on the poverty register, or off it, with many households, in a few statements,
 * however many there are.
 */
@ApplicationScoped
public class MoveOnRegister {
  private final HoldHouseholds hold;
  private final HouseholdNotes notes;
  private final RecordStep record;
  private final UnwatchRemoved unwatch;

  MoveOnRegister(
      HoldHouseholds hold, HouseholdNotes notes, RecordStep record, UnwatchRemoved unwatch) {
    this.hold = hold;
    this.notes = notes;
    this.record = record;
    this.unwatch = unwatch;
  }

  /** Those of the caller's, held until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<UUID, HeldHousehold> hold(DivisionScope scope, List<UUID> households) {
    return hold.of(scope, households);
  }

  /**
   * All of them; where the step does not fit one, its problem is that of all. Whether an exit is
   * proved was asked before.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void take(List<HeldHousehold> held, Transition transition, Step step) {
    Map<UUID, Sealed> reasons =
        notes.seal(
            held.stream().map(HeldHousehold::id).toList(), Confidential.STEP_REASON, step.reason());
    List<RecordStep.Taken> taken = new ArrayList<>();
    List<Removed> removed = new ArrayList<>();
    for (HeldHousehold one : held) {
      ClosedPeriods.requireOpen(one.division(), step.occurredOn());
      HouseholdStates before = one.states();
      Standing standing = one.standing();
      HouseholdStep its = standing.take(transition, step, reasons.get(one.id()));
      taken.add(new RecordStep.Taken(one.household(), before, its, its));
      if (its.isRemoval()) {
        removed.add(new Removed(one.household(), standing, its));
      }
    }
    record.record(taken);
    unwatch.after(removed, step);
  }
}

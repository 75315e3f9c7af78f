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
import org.bangfu.registry.household.code.WrongListing;

/**
 * Takes households off the poverty register that should never have been on it (清退), in a few
 * statements, however many there are.
 */
@ApplicationScoped
public class TakeOffRegister {
  private final HoldHouseholds hold;
  private final HouseholdNotes notes;
  private final RecordStep record;
  private final UnwatchRemoved unwatch;

  TakeOffRegister(
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

  /** All of them; where the step does not fit one, its problem is that of all. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void take(List<HeldHousehold> held, WrongListing basis, Step step) {
    Map<UUID, Sealed> reasons =
        notes.seal(
            held.stream().map(one -> one.household().id()).toList(),
            Confidential.STEP_REASON,
            step.reason());
    List<RecordStep.Taken> taken = new ArrayList<>();
    List<Removed> removed = new ArrayList<>();
    for (HeldHousehold one : held) {
      ClosedPeriods.requireOpen(one.division(), step.occurredOn());
      HouseholdStates before = one.states();
      Standing standing = one.standing();
      HouseholdStep removal =
          standing.take(Transition.removal(basis), step, reasons.get(one.household().id()));
      taken.add(new RecordStep.Taken(one.household(), before, removal, removal));
      removed.add(new Removed(one.household(), standing, removal));
    }
    record.record(taken);
    unwatch.after(removed, step);
  }
}

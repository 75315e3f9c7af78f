package org.bangfu.registry.standing.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.HeldHousehold;
import org.bangfu.registry.household.MoveOnRegister;
import org.bangfu.registry.household.Step;
import org.bangfu.registry.household.Transition;
import org.bangfu.registry.household.code.FileState;
import org.bangfu.registry.household.code.Machine;
import org.bangfu.registry.household.code.PovertyState;
import org.bangfu.registry.household.code.StepOrigin;
import org.bangfu.registry.household.code.WrongListing;
import org.bangfu.registry.standing.NamedHouseholds;
import org.jspecify.annotations.Nullable;

/**
 * Takes the households that a county found to be listed wrongly off the register, all of them or
 * none.
 */
@ApplicationScoped
public class RemoveFromRegister {
  private static final NamedHouseholds NAMED =
      new NamedHouseholds("/households/%d", "must be a household of the caller's divisions");
  private static final Set<PovertyState> OFF = Set.of(PovertyState.NONE, PovertyState.REMOVED);

  private final MoveOnRegister register;

  RemoveFromRegister(MoveOnRegister register) {
    this.register = register;
  }

  @Transactional
  public void remove(DivisionScope scope, List<UUID> households, WrongListing basis, Step step) {
    List<HeldHousehold> named =
        NAMED.require(
            households, register.hold(scope, households), household -> broken(household, step));
    register.take(named, Transition.removal(basis), step);
  }

  private static @Nullable String broken(HeldHousehold household, Step step) {
    if (household.states().file() == FileState.CLOSED) {
      return "must be a household whose file is open";
    }
    if (OFF.contains(household.states().poverty())) {
      return "must be a household that is on the poverty register or has left it by an exit";
    }
    LocalDate since = household.since(Machine.POVERTY);
    if (since != null && step.occurredOn().isBefore(since)) {
      return "must stand there so on the day, not since " + since;
    }
    LocalDate registered = household.registeredOn();
    return step.origin() == StepOrigin.LIVE && step.occurredOn().isBefore(registered)
        ? "must be registered on the day, not since " + registered
        : null;
  }
}

package org.bangfu.registry.standing.exit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.HeldHousehold;
import org.bangfu.registry.household.MoveOnRegister;
import org.bangfu.registry.household.Step;
import org.bangfu.registry.household.Transition;
import org.bangfu.registry.household.code.FileState;
import org.bangfu.registry.household.code.Machine;
import org.bangfu.registry.household.code.PovertyState;
import org.bangfu.registry.standing.NamedHouseholds;
import org.jspecify.annotations.Nullable;

/** Lets households leave the register whose announcements have run out, all of them or none. */
@ApplicationScoped
public class TakeExits {
  private static final NamedHouseholds NAMED =
      new NamedHouseholds("/households/%d", "must be a household of the caller's divisions");

  private final MoveOnRegister register;
  private final ExitProofs proofs;

  TakeExits(MoveOnRegister register, ExitProofs proofs) {
    this.register = register;
    this.proofs = proofs;
  }

  /**
   * @throws RuntimeException the problem {@code invalid-request}, which names each that may not
   *     leave, with all that it lacks; {@code period-closed}
   */
  @Transactional
  public void exit(DivisionScope scope, List<UUID> households, Step step) {
    Map<UUID, HeldHousehold> held = register.hold(scope, households);
    Map<UUID, List<String>> lacking =
        proofs.lacking(
            held.values().stream()
                .collect(Collectors.toMap(HeldHousehold::id, HeldHousehold::division)),
            step.occurredOn());
    register.take(
        NAMED.require(
            households,
            held,
            household -> broken(household, step, lacking.getOrDefault(household.id(), List.of()))),
        Transition.EXIT,
        step);
  }

  private static @Nullable String broken(HeldHousehold household, Step step, List<String> lacking) {
    PovertyState poverty = household.states().poverty();
    boolean isOn = poverty == PovertyState.IN_POVERTY || poverty == PovertyState.RETURNED;
    if (!isOn || household.states().file() == FileState.CLOSED) {
      return "must be a household on the poverty register whose file is open";
    }
    var since = household.since(Machine.POVERTY);
    if (since != null && step.occurredOn().isBefore(since)) {
      return "must stand there so on the day, not since " + since;
    }
    if (step.occurredOn().isBefore(household.registeredOn())) {
      return "must be registered on the day, not since " + household.registeredOn();
    }
    return lacking.isEmpty() ? null : "must have proved its exit: " + String.join("; ", lacking);
  }
}

package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.code.FileState;
import org.jspecify.annotations.Nullable;

/** Lets many households move to one village on one day, all of them or none. */
@ApplicationScoped
public class MoveManyHouseholds {
  private final MovingHouseholds moving;
  private final MoveHouseholds move;

  MoveManyHouseholds(MovingHouseholds moving, MoveHouseholds move) {
    this.moving = moving;
    this.move = move;
  }

  /**
   * @throws RuntimeException as {@link MoveHouseholds#move}; {@code invalid-request} names each
   *     household that may not move, and why
   */
  @Transactional
  public void move(List<Leaving> leaving, Move to, DivisionScope scope) {
    Map<UUID, MovingHouseholds.Facts> held =
        moving.hold(scope, leaving.stream().map(Leaving::household).toList());
    Set<UUID> seen = new HashSet<>();
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < leaving.size(); i++) {
      UUID id = leaving.get(i).household();
      String broken = seen.add(id) ? broken(held.get(id), to) : "must be named once";
      if (broken != null) {
        errors.add(new FieldError("/households/" + i + "/householdId", broken));
      }
    }
    if (!errors.isEmpty()) {
      throw Problems.invalid(errors);
    }
    move.move(leaving, held, to, scope);
  }

  private static @Nullable String broken(MovingHouseholds.@Nullable Facts facts, Move to) {
    if (facts == null) {
      return "must be a household of the caller's divisions";
    }
    Household household = facts.household();
    if (household.states().file() == FileState.CLOSED) {
      return "must be a household whose file is open";
    }
    if (household.division().equals(to.to())) {
      return "must be in another village";
    }
    if (to.occurredOn().isBefore(household.registeredOn())) {
      return "must be registered on the day, not since " + household.registeredOn();
    }
    LocalDate last = facts.movedOn();
    return last != null && to.occurredOn().isBefore(last)
        ? "must be there on the day, and moved on " + last
        : null;
  }
}

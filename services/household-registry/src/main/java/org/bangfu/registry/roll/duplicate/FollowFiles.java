package org.bangfu.registry.roll.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.household.HouseholdStepped;
import org.bangfu.registry.household.HouseholdsStepped;

/**
 * A household whose file is closed is in no pair that is to be decided, and in those of before when
 * it opens again. A pair may reach beyond what the caller sees.
 */
@ApplicationScoped
class FollowFiles {
  private final ProposePairs pairs;
  private final RowFloor floor;

  FollowFiles(ProposePairs pairs, RowFloor floor) {
    this.pairs = pairs;
    this.floor = floor;
  }

  /** In the transaction of the steps. */
  void follow(@Observes HouseholdsStepped households) {
    List<UUID> closed = of(households, HouseholdStepped::closes);
    List<UUID> opened = of(households, HouseholdStepped::reopens);
    if (closed.isEmpty() && opened.isEmpty()) {
      return;
    }
    floor.everywhere(() -> {
      pairs.endAll(Ids.next(), closed);
      opened.forEach(id -> pairs.ofHousehold(Ids.next(), id, DivisionScope.nation()));
      return households;
    });
  }

  private static List<UUID> of(HouseholdsStepped households, Predicate<HouseholdStepped> what) {
    return households.steps().stream().filter(what).map(HouseholdStepped::householdId).toList();
  }
}

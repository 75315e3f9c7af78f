package org.bangfu.registry.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.bangfu.kit.export.ExpireExports;
import org.bangfu.registry.household.HouseholdsMoved;
import org.bangfu.registry.household.MembersErased;
import org.bangfu.registry.staff.StaffErased;

/** Files end with an erasure in their places, and with a move out of them. */
@ApplicationScoped
class HeedErasures {
  private final ExpireExports expire;

  HeedErasures(ExpireExports expire) {
    this.expire = expire;
  }

  void with(@Observes MembersErased erased) {
    expire.in(erased.division());
  }

  void with(@Observes StaffErased erased) {
    expire.in(erased.division());
  }

  void with(@Observes HouseholdsMoved moved) {
    moved.moves().stream()
        .map(move -> Map.entry(move.from(), move.to()))
        .distinct()
        .forEach(move -> expire.between(move.getKey(), move.getValue()));
  }
}

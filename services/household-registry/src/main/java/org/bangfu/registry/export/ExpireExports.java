package org.bangfu.registry.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.registry.household.HouseholdsMoved;
import org.bangfu.registry.household.MembersErased;
import org.bangfu.registry.staff.StaffErased;

/**
 * Lets no file outlive an erasure in its places, or a move out of them: those that are there
 * expire, and one that is made just now, or waits, is made anew, once it is committed.
 */
@ApplicationScoped
class ExpireExports {
  private static final String EXPIRE =
      """
      with e as (
        update list_export set state = case when state = 'READY' then 'EXPIRED' else 'QUEUED' end, lease = null, alive_until = null,
          expires_at = case when state = 'READY' then now() end
        where id = any(array(
          select x.id from list_export x where x.state in ('QUEUED', 'RUNNING', 'READY')
            and exists (select from unnest(x.places) p
              where (p = 'CN' and :kept = '') or (starts_with(cast(:division as text), p) and not starts_with(cast(:kept as text), p)))
          order by x.id for update))
        returning id)
      delete from list_export_piece where export_id in (select e.id from e)
      """;

  private final EntityManager entities;
  private final RowFloor floor;

  ExpireExports(EntityManager entities, RowFloor floor) {
    this.entities = entities;
    this.floor = floor;
  }

  void with(@Observes MembersErased erased) {
    expire(erased.division().value(), "");
  }

  void with(@Observes StaffErased erased) {
    expire(erased.division().value(), "");
  }

  /**
   * Whoever is in the old place alone has lost sight of them, and hears of no erasure in the new.
   */
  void with(@Observes HouseholdsMoved moved) {
    moved.moves().stream()
        .map(move -> Map.entry(move.from().value(), move.to().value()))
        .distinct()
        .forEach(move -> expire(move.getKey(), move.getValue()));
  }

  /**
   * @param kept what lies in the same place keeps its files; empty for nothing
   */
  private void expire(String division, String kept) {
    floor.everywhere(() ->
        entities
            .createNativeQuery(EXPIRE)
            .setParameter("division", division)
            .setParameter("kept", kept)
            .executeUpdate());
  }
}

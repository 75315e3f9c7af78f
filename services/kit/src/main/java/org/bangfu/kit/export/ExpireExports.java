package org.bangfu.kit.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Set;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * Lets no file outlive an erasure in its places, or a move out of them: those that are there
 * expire, and one that is made just now, or waits, is made anew, once it is committed. Who is
 * erased or moves, a service knows.
 */
@ApplicationScoped
public class ExpireExports {
  private static final String EXPIRE =
      """
      with e as (
        update list_export set state = case when state = 'READY' then 'EXPIRED' else 'QUEUED' end, lease = null, alive_until = null,
          tries = case when state = 'READY' then tries else 0 end, expires_at = case when state = 'READY' then now() end
        where id = any(array(
          select x.id from list_export x where x.state in ('QUEUED', 'RUNNING', 'READY')
            and exists (select from unnest(x.places) p cross join unnest(cast(:divisions as text[])) d
              where (p = 'CN' and :kept = '') or (starts_with(d, p) and not starts_with(cast(:kept as text), p)))
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

  /** All that may hold somebody of a division. */
  public void in(DivisionCode division) {
    expire(Set.of(division), null);
  }

  /**
   * All that may hold somebody of any of the divisions: in one statement, which holds files in one
   * order, so that no two erasures wait for each other in a circle.
   */
  public void in(Set<DivisionCode> divisions) {
    expire(divisions, null);
  }

  /**
   * Those that may hold somebody who has left one division for another, but not what lies in the
   * other one too: whoever is in the old place alone has lost sight of them, and hears of no
   * erasure in the new.
   */
  public void between(DivisionCode from, DivisionCode to) {
    expire(Set.of(from), to);
  }

  private void expire(Set<DivisionCode> divisions, @Nullable DivisionCode kept) {
    floor.everywhere(() ->
        entities
            .createNativeQuery(EXPIRE)
            .setParameter(
                "divisions", divisions.stream().map(DivisionCode::value).toArray(String[]::new))
            .setParameter("kept", kept == null ? "" : kept.value())
            .executeUpdate());
  }
}

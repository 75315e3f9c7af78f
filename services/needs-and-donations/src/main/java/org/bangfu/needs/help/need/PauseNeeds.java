package org.bangfu.needs.help.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.bangfu.needs.known.household.HouseholdsClosedOrReopened;

/**
 * Lets the needs of a household whose file is closed rest: nobody sees or claims them until the
 * file is opened again. What helpers hold already, they may end.
 */
@ApplicationScoped
class PauseNeeds {
  private final EntityManager entities;

  PauseNeeds(EntityManager entities) {
    this.entities = entities;
  }

  void pause(@Observes HouseholdsClosedOrReopened changed) {
    entities
        .createNativeQuery(
            """
            update need n set paused = h.closed_on is not null, version = n.version + 1
            from household h
            where h.id = n.household_id and n.paused <> (h.closed_on is not null) and n.id in (
              select id from need where household_id = any(cast(:households as uuid[]))
              order by id for no key update)
            """)
        .setParameter("households", changed.ids().toArray(UUID[]::new))
        .executeUpdate();
  }
}

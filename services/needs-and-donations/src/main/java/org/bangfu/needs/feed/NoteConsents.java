package org.bangfu.needs.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.bangfu.needs.consent.ConsentGiven;
import org.bangfu.needs.consent.ConsentWithdrawn;

/**
 * Lets those who follow the changes learn that more, or less, may be told of a household's needs.
 */
@ApplicationScoped
class NoteConsents {
  private final EntityManager entities;

  NoteConsents(EntityManager entities) {
    this.entities = entities;
  }

  void note(@Observes ConsentGiven given) {
    stamp(given.subject());
  }

  void note(@Observes ConsentWithdrawn withdrawn) {
    stamp(withdrawn.subject());
  }

  private void stamp(UUID household) {
    entities.flush();
    entities
        .createNativeQuery(
            """
            update need set changed_tx = pg_current_xact_id() where id in (
              select id from need where household_id = :household order by id for no key update)
            """)
        .setParameter("household", household)
        .executeUpdate();
  }
}

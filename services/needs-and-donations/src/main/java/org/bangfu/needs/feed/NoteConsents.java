package org.bangfu.needs.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.bangfu.needs.consent.ConsentsChanged;

/** Lets those who follow the changes learn that more, or less, may be told of somebody. */
@ApplicationScoped
class NoteConsents {
  private final EntityManager entities;

  NoteConsents(EntityManager entities) {
    this.entities = entities;
  }

  /** What is written later in the same transaction is stamped by its own change. */
  void note(@Observes ConsentsChanged changed) {
    UUID[] subjects = changed.subjects().toArray(UUID[]::new);
    stamp("need", "household_id", subjects);
    stamp("wish", "maker_id", subjects);
  }

  private void stamp(String table, String subject, UUID[] ids) {
    entities
        .createNativeQuery(
            """
            update %1$s set changed_tx = pg_current_xact_id() where id in (
              select id from %1$s where %2$s = any(cast(:ids as uuid[])) order by id for no key update)
            """
                .formatted(table, subject))
        .setParameter("ids", ids)
        .executeUpdate();
  }
}

package org.bangfu.needs.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.bangfu.kit.identity.RowFloor;
import org.bangfu.needs.consent.ConsentsChanged;

/** Lets those who follow the changes learn that more, or less, may be told of somebody. */
@ApplicationScoped
class NoteConsents {
  private final EntityManager entities;
  private final RowFloor floor;

  NoteConsents(EntityManager entities, RowFloor floor) {
    this.entities = entities;
    this.floor = floor;
  }

  /**
   * Wherever they are, for a household may have moved. What is written later in the same
   * transaction is stamped by its own change.
   */
  void note(@Observes ConsentsChanged changed) {
    UUID[] subjects = changed.subjects().toArray(UUID[]::new);
    floor.everywhere(() -> {
      stamp("need", "household_id", subjects);
      stamp("wish", "maker_id", subjects);
      return null;
    });
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

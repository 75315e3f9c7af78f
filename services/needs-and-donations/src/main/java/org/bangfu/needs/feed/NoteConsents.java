package org.bangfu.needs.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bangfu.needs.consent.ConsentGiven;
import org.bangfu.needs.consent.ConsentWithdrawn;

/**
 * Lets those who follow the changes learn that more, or less, may be told of somebody. Once a
 * transaction, at its end, for all of them.
 */
@ApplicationScoped
class NoteConsents {
  private final EntityManager entities;
  private final TransactionSynchronizationRegistry transaction;

  NoteConsents(EntityManager entities, TransactionSynchronizationRegistry transaction) {
    this.entities = entities;
    this.transaction = transaction;
  }

  void note(@Observes ConsentGiven given) {
    note(given.subject());
  }

  void note(@Observes ConsentWithdrawn withdrawn) {
    note(withdrawn.subject());
  }

  private void note(UUID subject) {
    Subjects subjects = (Subjects) transaction.getResource(NoteConsents.class);
    if (subjects == null) {
      subjects = new Subjects(new TreeSet<>());
      transaction.putResource(NoteConsents.class, subjects);
      transaction.registerInterposedSynchronization(subjects);
    }
    subjects.ids().add(subject);
  }

  private final class Subjects implements Synchronization {
    private final Set<UUID> ids;

    private Subjects(Set<UUID> ids) {
      this.ids = ids;
    }

    private Set<UUID> ids() {
      return ids;
    }

    @Override
    public void beforeCompletion() {
      if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
        stamp("need", "household_id", ids);
        stamp("wish", "maker_id", ids);
      }
    }

    @Override
    public void afterCompletion(int status) {
      // nothing is kept beyond the transaction
    }
  }

  private void stamp(String table, String subject, Set<UUID> ids) {
    entities
        .createNativeQuery(
            """
            update %1$s set changed_tx = pg_current_xact_id() where id in (
              select id from %1$s where %2$s = any(cast(:ids as uuid[])) order by id for no key update)
            """
                .formatted(table, subject))
        .setParameter("ids", ids.toArray(UUID[]::new))
        .executeUpdate();
  }
}

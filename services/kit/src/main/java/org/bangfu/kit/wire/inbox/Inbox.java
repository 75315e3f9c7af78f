package org.bangfu.kit.wire.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Remembers which events a consumer has taken, so that a repeat has no second effect. */
@ApplicationScoped
public class Inbox {
  private final EntityManager entities;

  Inbox(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Records the events in the running transaction, in one statement.
   *
   * @return those that this consumer had not taken before
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Set<UUID> takeNew(String consumer, Collection<UUID> eventIds) {
    if (eventIds.isEmpty()) {
      return Set.of();
    }
    // sorted, so that two consumers that share events never wait for each other in a circle
    UUID[] ids = eventIds.stream().distinct().sorted().toArray(UUID[]::new);
    return new HashSet<>(
        entities
            .createNativeQuery(
                """
                insert into inbox (consumer, event_id)
                select :consumer, id from unnest(cast(:ids as uuid[])) as id
                on conflict do nothing
                returning event_id
                """,
                UUID.class)
            .setParameter("consumer", consumer)
            .setParameter("ids", ids)
            .getResultList());
  }
}

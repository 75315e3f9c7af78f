package org.bangfu.kit.wire.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * The turn between those who take events, any number at once, and a rebuild that puts what it made
 * in the place of what they wrote. Whoever waits for longer than a lock may be waited for tries
 * again.
 */
@ApplicationScoped
public class TakingTurn {
  /** Waits until nobody takes events, and keeps everybody from it until the transaction ends. */
  public static final String ALONE =
      "select cast(pg_advisory_xact_lock(hashtextextended('taking of events', 0)) as text)";

  private static final String WITH_OTHERS =
      "select cast(pg_advisory_xact_lock_shared(hashtextextended('taking of events', 0)) as text)";

  private final EntityManager entities;

  TakingTurn(EntityManager entities) {
    this.entities = entities;
  }

  /** Waits while a rebuild swaps; asked first in every transaction that takes events. */
  @Transactional(Transactional.TxType.MANDATORY)
  void withOthers() {
    entities.createNativeQuery(WITH_OTHERS, String.class).getResultList();
  }
}

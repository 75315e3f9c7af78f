package org.bangfu.reporting.completeness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * The turn between those who count events, any number at once, and a rebuild that puts other tables
 * in the place of theirs. Whoever waits for longer than a lock may be waited for tries again.
 */
@ApplicationScoped
public class CountingTurn {
  /** Waits until nobody counts, and keeps everybody from it until the transaction ends. */
  public static final String ALONE =
      "select cast(pg_advisory_xact_lock(hashtextextended('counting of reporting', 0)) as text)";

  // what a rebuild counts beside the others is for itself
  private static final String WITH_OTHERS =
      """
      select cast(pg_advisory_xact_lock_shared(hashtextextended('counting of reporting', 0)) as text)
      where current_schema() = 'public'
      """;

  private final EntityManager entities;

  CountingTurn(EntityManager entities) {
    this.entities = entities;
  }

  /** Waits while a rebuild swaps; to be asked first in every transaction that counts. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void withOthers() {
    entities.createNativeQuery(WITH_OTHERS, String.class).getResultList();
  }
}

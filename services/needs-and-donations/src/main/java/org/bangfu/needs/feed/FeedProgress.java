package org.bangfu.needs.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.jspecify.annotations.Nullable;

/** How far the releasing job has read the changes. */
@ApplicationScoped
class FeedProgress {
  /** The numbers of transactions, as text. */
  record Window(String from, String until) {}

  private final EntityManager entities;

  FeedProgress(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Everything from the last run up to the oldest transaction that still runs; null if another
   * instance is at it. Two statements: what the run before committed is seen by the one after the
   * lock alone.
   */
  @Nullable Window begin() {
    boolean mine =
        (Boolean)
            entities
                .createNativeQuery(
                    "select pg_try_advisory_xact_lock(hashtextextended('release to the open feed', 0))",
                    Boolean.class)
                .getSingleResult();
    if (!mine) {
      return null;
    }
    Tuple window =
        (Tuple)
            entities
                .createNativeQuery(
                    "select cast(seen_tx as text), cast(pg_snapshot_xmin(pg_current_snapshot()) as text)"
                        + " from feed_progress",
                    Tuple.class)
                .getSingleResult();
    return new Window(window.get(0, String.class), window.get(1, String.class));
  }

  void end(Window window) {
    entities
        .createNativeQuery("update feed_progress set seen_tx = cast(:until as xid8)")
        .setParameter("until", window.until())
        .executeUpdate();
  }
}

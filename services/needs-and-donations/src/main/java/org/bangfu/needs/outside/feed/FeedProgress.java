package org.bangfu.needs.outside.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How far the releasing job has read the changes. */
@ApplicationScoped
class FeedProgress {
  /**
   * What of one kind has changed.
   *
   * @param whole whether nothing older can come any more
   */
  private record Items(String kind, boolean whole, UUID[] ids) {}

  /**
   * What a run takes up. After much has come in at once these are hundreds of thousands, so that
   * they are kept as arrays and nothing more.
   *
   * @param until the number of the transaction up to which all is read whole, as text
   * @param waitedInVain whether something has waited long enough since the run before
   */
  record Window(String until, boolean waitedInVain, List<Items> items) {
    /** The ids of what changed in the window; the kind is a table's name in capitals. */
    UUID[] changed(String kind) {
      return ids(of -> of.kind.equals(kind) && of.whole);
    }

    /** The same with what is younger than the window. */
    UUID[] changedByNow(String kind) {
      return ids(of -> of.kind.equals(kind));
    }

    private UUID[] ids(Predicate<Items> which) {
      return items.stream().filter(which).flatMap(of -> Arrays.stream(of.ids)).toArray(UUID[]::new);
    }

    /** Whether a run would change nothing. */
    boolean isIdle() {
      return items.isEmpty() && !waitedInVain;
    }
  }

  private static final String BEGIN =
      """
      select cast(own_horizon() as text), cast(seen_tx as text),
        exists (select from released_item where group_id is null and not gone
                  and waiting_since > waited_until and waiting_since <= now() - cast(:patience as interval))
        or exists (select from help_act where news_id is null
                     and waiting_since > waited_until and waiting_since <= now() - cast(:patience as interval))
      from feed_progress
      """;

  private final EntityManager entities;

  FeedProgress(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Everything from the last run up to the oldest transaction of this database that still runs;
   * null if another instance is at it. A statement after the other: what the run before committed
   * is seen by the one after the lock alone, and what ended below the horizon by the one after it.
   */
  @Nullable Window begin(Duration patience) {
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
                .createNativeQuery(BEGIN, Tuple.class)
                .setParameter("patience", patience.toString())
                .getSingleResult();
    String until = window.get(0, String.class);
    return new Window(
        until, window.get(2, Boolean.class), items(window.get(1, String.class), until));
  }

  @SuppressWarnings("unchecked")
  private List<Items> items(String from, String until) {
    List<Tuple> rows =
        entities
            .createNativeQuery(
                """
                select item_kind, whole, array_agg(item) as items
                from items_changed_from(cast(:from as xid8), cast(:until as xid8))
                group by item_kind, whole
                """,
                Tuple.class)
            .setParameter("from", from)
            .setParameter("until", until)
            .getResultList();
    return rows.stream()
        .map(row ->
            new Items(
                row.get(0, String.class), row.get(1, Boolean.class), row.get(2, UUID[].class)))
        .toList();
  }

  void end(Window window, Duration patience) {
    entities
        .createNativeQuery(
            """
            update feed_progress set seen_tx = cast(:until as xid8),
              waited_until = now() - cast(:patience as interval)
            """)
        .setParameter("until", window.until())
        .setParameter("patience", patience.toString())
        .executeUpdate();
  }
}

package org.bangfu.needs.outside.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far the releasing job has read the changes. */
@ApplicationScoped
class FeedProgress {
  /**
   * What has waited for so long since it was last looked for: as many as one step may take up,
   * those that wait longest. Those that began to wait together are looked at together.
   */
  private static final String WAITED =
      """
      with due as (
        (select waiting_since from released_item where group_id is null and not gone
           and waiting_since > cast(:from as timestamptz) and waiting_since <= now() - cast(:patience as interval)
         order by waiting_since limit :most)
        union all
        (select waiting_since from help_act where news_id is null
           and waiting_since > cast(:from as timestamptz) and waiting_since <= now() - cast(:patience as interval)
         order by waiting_since limit :most)
        order by waiting_since limit :most),
      mark as (
        select case when count(*) < :most then now() - cast(:patience as interval) else max(waiting_since) end as until,
          count(*) >= :most as more
        from due)
      select cast(until as text), more, array_to_string(array(
          select county from released_item where group_id is null and not gone
            and waiting_since > cast(:from as timestamptz) and waiting_since <= until
          union select county from help_act where news_id is null
            and waiting_since > cast(:from as timestamptz) and waiting_since <= until), ' ')
      from mark
      """;

  private final EntityManager entities;

  FeedProgress(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The next changes from where the last step ended, up to the oldest transaction of this database
   * that still runs; null if another instance is at it. A statement after the other: what the step
   * before committed is seen by the one after the lock alone, and what ended below the horizon by
   * the one after it.
   *
   * @param most how many changes at most
   */
  @Nullable ReleaseWindow begin(Duration patience, int most) {
    boolean mine =
        (Boolean)
            entities
                .createNativeQuery(
                    "select pg_try_advisory_xact_lock(hashtextextended('release to the open feed',"
                        + " 0))",
                    Boolean.class)
                .getSingleResult();
    if (!mine) {
      return null;
    }
    Tuple at =
        (Tuple)
            entities
                .createNativeQuery(
                    """
                    select cast(own_horizon() as text), cast(seen_tx as text), seen_item, cast(waited_until as text)
                    from feed_progress
                    """,
                    Tuple.class)
                .getSingleResult();
    String horizon = at.get(0, String.class);
    FeedPosition seen = new FeedPosition(at.get(1, String.class), at.get(2, UUID.class));
    List<Tuple> rows = rows(seen, horizon, most);
    List<Tuple> whole = rows.stream().filter(row -> row.get(5, Boolean.class)).toList();
    boolean full = whole.size() >= most;
    Tuple waited = waited(at.get(3, String.class), patience, most);
    return new ReleaseWindow(
        rows.stream().map(FeedProgress::changed).toList(),
        full ? position(whole.getLast()) : seen.orLater(FeedPosition.before(horizon)),
        counties(waited.get(2, String.class)),
        waited.get(0, String.class),
        full || waited.get(1, Boolean.class));
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> rows(FeedPosition after, String before, int most) {
    return entities
        .createNativeQuery(
            """
            select cast(change_tx as text), change_of, item_kind, item, item_county, whole
            from items_changed_after(cast(:tx as xid8), :item, cast(:before as xid8), :most)
            """,
            Tuple.class)
        .setParameter("tx", after.tx())
        .setParameter("item", after.item())
        .setParameter("before", before)
        .setParameter("most", most)
        .getResultList();
  }

  private Tuple waited(String from, Duration patience, int most) {
    return (Tuple)
        entities
            .createNativeQuery(WAITED, Tuple.class)
            .setParameter("from", from)
            .setParameter("patience", patience.toString())
            .setParameter("most", most)
            .getSingleResult();
  }

  private static List<String> counties(String codes) {
    return codes.isEmpty() ? List.of() : List.of(codes.split(" "));
  }

  private static FeedPosition position(Tuple row) {
    return new FeedPosition(row.get(0, String.class), row.get(1, UUID.class));
  }

  private static ReleaseWindow.Changed changed(Tuple row) {
    return new ReleaseWindow.Changed(
        row.get(2, String.class),
        row.get(3, UUID.class),
        row.get(4, String.class),
        row.get(5, Boolean.class));
  }

  void end(ReleaseWindow window) {
    entities
        .createNativeQuery(
            """
            update feed_progress
            set seen_tx = cast(:tx as xid8), seen_item = :item, waited_until = cast(:waited as timestamptz)
            """)
        .setParameter("tx", window.seen().tx())
        .setParameter("item", window.seen().item())
        .setParameter("waited", window.waitedUntil())
        .executeUpdate();
  }
}

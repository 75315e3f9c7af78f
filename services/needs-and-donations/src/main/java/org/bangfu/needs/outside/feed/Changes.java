package org.bangfu.needs.outside.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.needs.permission.partner.PartnerPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What has changed since somebody last asked, in the order of the transactions and never before an
 * older one of this database may still add to it; so that nothing is missed and nothing comes twice
 * in a row without having changed twice.
 */
@ApplicationScoped
public class Changes {
  /** Of what an item is. */
  public enum Kind {
    NEED,
    WISH
  }

  /** One item that has changed; what it is now, each reader is told as much as it may know. */
  public record Change(Kind kind, UUID publicId) {}

  /**
   * @param next where to go on
   * @param more whether there is more already
   */
  public record Batch(List<Change> changes, String next, boolean more) {}

  /**
   * Numbers of transactions.
   *
   * @param until before it all is read whole
   * @param gone before it changes are kept no more
   */
  private record Horizon(String until, String gone) {}

  private final EntityManager entities;

  Changes(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The next changes, in the running transaction.
   *
   * @param reader a partner whose scope the transaction has; null for everybody else
   * @param cursor a {@code next} of before; null for whoever begins now
   * @throws PositionTooOldException if changes after the cursor are kept no more
   */
  public Batch after(@Nullable PartnerPolicy reader, @Nullable String cursor, int limit) {
    // a statement of its own, and before the other: what is below it is seen by those that follow
    Horizon horizon = horizon();
    FeedPosition now = FeedPosition.before(horizon.until());
    if (cursor == null) {
      return new Batch(List.of(), now.cursor(), false);
    }
    FeedPosition after = FeedPosition.parse(cursor);
    if (after.isBefore(horizon.gone())) {
      throw new PositionTooOldException();
    }
    List<Tuple> rows = rows(reader, after, horizon.until(), limit + 1);
    boolean more = rows.size() > limit;
    List<Tuple> shown = more ? rows.subList(0, limit) : rows;
    Map<UUID, Change> changes = new LinkedHashMap<>();
    for (Tuple row : shown) {
      UUID id = row.get(1, UUID.class);
      changes.put(id, new Change(Kind.valueOf(row.get(2, String.class)), id));
    }
    return new Batch(List.copyOf(changes.values()), next(after, shown, more, now).cursor(), more);
  }

  /** After the last one where there is more; otherwise after all that could be read, whosever. */
  private static FeedPosition next(
      FeedPosition after, List<Tuple> shown, boolean more, FeedPosition now) {
    if (more) {
      Tuple last = shown.getLast();
      return new FeedPosition(last.get(0, String.class), last.get(1, UUID.class));
    }
    return after.isBefore(now.tx()) ? now : after;
  }

  /**
   * The newest transaction whose changes can be read; positions that are not behind it have nothing
   * before them.
   */
  public String newest() {
    return (String)
        entities
            .createNativeQuery(
                """
                select cast(coalesce((select tx from newest_feed_change(cast(:until as xid8)) tx), '0') as text)
                """,
                String.class)
            .setParameter("until", horizon().until())
            .getSingleResult();
  }

  /** Whether all that came after the cursor can still be read. */
  public boolean isKept(String cursor) {
    return !FeedPosition.parse(cursor).isBefore(horizon().gone());
  }

  /** Whether there may be something for whoever has followed up to the cursor. */
  public static boolean isBehind(String cursor, String newest) {
    return !FeedPosition.parse(cursor).isAfter(newest);
  }

  private Horizon horizon() {
    Tuple row =
        (Tuple)
            entities
                .createNativeQuery(
                    "select cast(own_horizon() as text), cast(gone_tx as text) from feed_progress",
                    Tuple.class)
                .getSingleResult();
    return new Horizon(row.get(0, String.class), row.get(1, String.class));
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> rows(
      @Nullable PartnerPolicy reader, FeedPosition after, String until, int rows) {
    Query query =
        entities
            .createNativeQuery(
                """
                select cast(change_tx as text), change_of, change_kind
                from feed_changes_after(cast(:tx as xid8), :item, cast(:until as xid8), cast(:client as text),
                  cast(:fields as text[]), :rows)
                """,
                Tuple.class)
            .setParameter("tx", after.tx())
            .setParameter("item", after.item())
            .setParameter("until", until)
            .setParameter("client", reader == null ? null : reader.client())
            .setParameter(
                "fields",
                reader == null
                    ? new String[0]
                    : reader.fields().stream().map(Enum::name).toArray(String[]::new))
            .setParameter("rows", rows);
    return query.getResultList();
  }
}

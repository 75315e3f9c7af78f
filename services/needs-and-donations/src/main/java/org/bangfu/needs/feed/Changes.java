package org.bangfu.needs.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has changed since somebody last asked, in the order of the transactions and never before an
 * older one may still add to it; so that nothing is missed and nothing comes twice in a row without
 * having changed twice.
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

  // what nobody ever told the reader of is not gone for it; the policies leave of the consents
  // those
  // that name it
  private static final String EVER_TOLD_NEED =
      "is_from(client) or exists (select from released_item r where r.item_id = need.id and r.told)"
          + " or exists (select from consent c where c.subject = need.household_id)";
  private static final String EVER_TOLD_WISH =
      "exists (select from released_item r where r.item_id = wish.id and r.told)"
          + " or exists (select from consent c where c.subject = wish.maker_id)";

  private final EntityManager entities;

  Changes(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The next changes, in the running transaction and of what its caller may know of at all.
   *
   * @param cursor a {@code next} of before; null for whoever begins now
   */
  public Batch after(@Nullable String cursor, int limit) {
    if (cursor == null) {
      return new Batch(List.of(), now().cursor(), false);
    }
    FeedPosition after = FeedPosition.parse(cursor);
    List<Tuple> rows = rows(after, limit + 1);
    boolean more = rows.size() > limit;
    List<Tuple> shown = more ? rows.subList(0, limit) : rows;
    Map<UUID, Change> changes = new LinkedHashMap<>();
    for (Tuple row : shown) {
      UUID id = row.get(1, UUID.class);
      changes.put(id, new Change(Kind.valueOf(row.get(2, String.class)), id));
    }
    String next =
        shown.isEmpty()
            ? cursor
            : new FeedPosition(
                    shown.getLast().get(0, String.class), shown.getLast().get(1, UUID.class))
                .cursor();
    return new Batch(List.copyOf(changes.values()), next, more);
  }

  private FeedPosition now() {
    return FeedPosition.before(
        (String)
            entities
                .createNativeQuery(
                    "select cast(pg_snapshot_xmin(pg_current_snapshot()) as text)", String.class)
                .getSingleResult());
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> rows(FeedPosition after, int rows) {
    return entities
        .createNativeQuery(
            """
            select cast(changed_tx as text), public_id, kind from (
              (select changed_tx, public_id, 'NEED' as kind from need
               where %1$s and (%2$s)
               order by changed_tx, public_id limit :rows)
              union
              (select changed_tx, public_id, 'WISH' as kind from wish
               where %1$s and (%3$s)
               order by changed_tx, public_id limit :rows)
              union
              (select changed_tx, public_id, kind from released_item
               where told and %1$s order by changed_tx, public_id limit :rows)) changed
            order by changed_tx, public_id limit :rows
            """
                .formatted(
                    "(changed_tx, public_id) > (cast(:tx as xid8), :item)"
                        + " and changed_tx < pg_snapshot_xmin(pg_current_snapshot())",
                    EVER_TOLD_NEED,
                    EVER_TOLD_WISH),
            Tuple.class)
        .setParameter("tx", after.tx())
        .setParameter("item", after.item())
        .setParameter("rows", rows)
        .getResultList();
  }
}

package org.bangfu.needs.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.needs.partner.PartnerPolicy;
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

  private static final String WINDOW =
      "(changed_tx, public_id) > (cast(:tx as xid8), :item)"
          + " and changed_tx < pg_snapshot_xmin(pg_current_snapshot())";

  /** Everybody follows what the releasing job says: when a row itself changed is not theirs. */
  private static final String OF_ALL =
      "(select changed_tx, public_id, kind from released_item where told and "
          + WINDOW
          + " order by changed_tx, public_id limit :rows)";

  /**
   * A partner follows, beside that, what it brought in, and what the consents that name it told it;
   * what it never was told of is not gone for it.
   */
  private static final String OF_A_PARTNER =
      OF_ALL
          + """
           union (select changed_tx, public_id, 'NEED' as kind from need
             where %1$s and (is_from(client) or exists (select from consent c where c.subject = need.household_id %2$s))
             order by changed_tx, public_id limit :rows)
           union (select changed_tx, public_id, 'WISH' as kind from wish
             where %1$s and exists (select from consent c where c.subject = wish.maker_id %3$s)
             order by changed_tx, public_id limit :rows)
          """
              .formatted(WINDOW, told("need"), told("wish"));

  private static String told(String table) {
    return """
    and c.recipients && array['*', cast(:client as text)] and c.fields && cast(:fields as text[])
    and c.confirmed_on is not null and (c.withdrawn_on is null or %s.published_on <= c.withdrawn_on)
    """
        .formatted(table);
  }

  private final EntityManager entities;

  Changes(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The next changes, in the running transaction.
   *
   * @param reader a partner whose scope the transaction has; null for everybody else
   * @param cursor a {@code next} of before; null for whoever begins now
   */
  public Batch after(@Nullable PartnerPolicy reader, @Nullable String cursor, int limit) {
    if (cursor == null) {
      return new Batch(List.of(), now().cursor(), false);
    }
    FeedPosition after = FeedPosition.parse(cursor);
    List<Tuple> rows = rows(reader, after, limit + 1);
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
  private List<Tuple> rows(@Nullable PartnerPolicy reader, FeedPosition after, int rows) {
    Query query =
        entities
            .createNativeQuery(
                "select cast(changed_tx as text), public_id, kind from ("
                    + (reader == null ? OF_ALL : OF_A_PARTNER)
                    + ") changed order by changed_tx, public_id limit :rows",
                Tuple.class)
            .setParameter("tx", after.tx())
            .setParameter("item", after.item())
            .setParameter("rows", rows);
    if (reader != null) {
      query
          .setParameter("client", reader.client())
          .setParameter("fields", reader.fields().stream().map(Enum::name).toArray(String[]::new));
    }
    return query.getResultList();
  }
}

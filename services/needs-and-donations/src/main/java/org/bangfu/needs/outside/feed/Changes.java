package org.bangfu.needs.outside.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.value.division.Condition;
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

  /** One with the number of its transaction. */
  private record Noted(String tx, Change change) {}

  /**
   * Numbers of transactions.
   *
   * @param until before it all is read whole
   * @param gone before it changes are kept no more
   */
  private record Horizon(String until, String gone) {}

  private static final Condition HORIZON =
      Condition.of(
          "select cast(own_horizon() as text) as until, cast(gone_tx as text) as gone from feed_progress");
  private static final String NEXT =
      """
      select cast(change_tx as text) as tx, change_of, change_kind
      from feed_changes_after(cast(:tx as xid8), :item, cast(:until as xid8), %s, cast(:fields as text[]), :rows)
      """;

  private final FeedQueries queries;

  Changes(FeedQueries queries) {
    this.queries = queries;
  }

  /**
   * The next changes.
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
    List<Noted> rows = rows(reader, after, horizon.until(), limit + 1);
    boolean more = rows.size() > limit;
    List<Noted> shown = more ? rows.subList(0, limit) : rows;
    Map<UUID, Change> changes = new LinkedHashMap<>();
    shown.forEach(noted -> changes.put(noted.change().publicId(), noted.change()));
    return new Batch(List.copyOf(changes.values()), next(after, shown, more, now).cursor(), more);
  }

  /** After the last one where there is more; otherwise after all that could be read, whosever. */
  private static FeedPosition next(
      FeedPosition after, List<Noted> shown, boolean more, FeedPosition now) {
    if (more) {
      Noted last = shown.getLast();
      return new FeedPosition(last.tx(), last.change().publicId());
    }
    return after.isBefore(now.tx()) ? now : after;
  }

  /**
   * The newest transaction whose changes can be read; positions that are not behind it have nothing
   * before them.
   */
  public String newest() {
    Condition newest =
        Condition.of(
            """
            select cast(coalesce((select tx from newest_feed_change(cast(:until as xid8)) tx), '0') as text) as tx
            """,
            Map.of("until", horizon().until()));
    return text(queries.row(newest), "tx");
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
    Map<String, @Nullable Object> row = queries.row(HORIZON);
    return new Horizon(text(row, "until"), text(row, "gone"));
  }

  private List<Noted> rows(
      @Nullable PartnerPolicy reader, FeedPosition after, String until, int rows) {
    Map<String, Object> values = new HashMap<>();
    values.put("tx", after.tx());
    values.put("item", after.item());
    values.put("until", until);
    values.put("rows", rows);
    values.put("fields", new String[0]);
    if (reader != null) {
      values.put("client", reader.client());
      values.put("fields", reader.fields().stream().map(Enum::name).toArray(String[]::new));
    }
    String client = reader == null ? "cast(null as text)" : "cast(:client as text)";
    return queries.rows(Condition.of(NEXT.formatted(client), values)).stream()
        .map(Changes::noted)
        .toList();
  }

  private static Noted noted(Map<String, @Nullable Object> row) {
    UUID id = (UUID) Objects.requireNonNull(row.get("change_of"));
    return new Noted(text(row, "tx"), new Change(Kind.valueOf(text(row, "change_kind")), id));
  }

  private static String text(Map<String, @Nullable Object> row, String column) {
    return (String) Objects.requireNonNull(row.get(column));
  }
}

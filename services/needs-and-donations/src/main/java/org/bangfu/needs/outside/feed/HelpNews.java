package org.bangfu.needs.outside.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.place.PlaceCondition;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.time.Days;
import org.bangfu.needs.help.need.Extent;
import org.bangfu.needs.help.need.Measure;
import org.jspecify.annotations.Nullable;

/** News of help that has been released: sums over acts, without a name. */
@ApplicationScoped
public class HelpNews {
  /** Whether help was promised or has come. */
  public enum What {
    CLAIMED,
    DELIVERED
  }

  /** What one sum is over. */
  public enum Period {
    DAY,
    MONTH
  }

  /**
   * One sum; sums of the same place and period add up.
   *
   * @param place a township or a county
   * @param acts how many claims or deliveries
   */
  public record Item(
      UUID id,
      What what,
      Period period,
      LocalDate beginsOn,
      DivisionCode place,
      int acts,
      Extent extent) {}

  private final FeedQueries queries;

  HelpNews(FeedQueries queries) {
    this.queries = queries;
  }

  /** Newest day first, one row more than the page holds. */
  public List<Item> page(@Nullable DivisionCode division, @Nullable What what, PageRequest page) {
    DivisionCode place = division == null ? DivisionCode.NATION : division;
    Cursor after = page.after(2, Cursor::read, Cursor.BEGINNING);
    boolean first = after.equals(Cursor.BEGINNING);
    Map<String, Object> values = new HashMap<>();
    values.put("begin", PlaceCondition.begin(place));
    values.put("end", PlaceCondition.end(place));
    values.put("rows", page.rowsToRead());
    if (what != null) {
      values.put("what", what.name());
    }
    if (!first) {
      values.put("day", after.day());
      values.put("id", after.id());
    }
    String sql =
        "select * from help_news where place >= :begin and place < :end"
            + (what == null ? "" : " and what = :what")
            + (first ? "" : " and (begins_on, id) < (:day, :id)")
            + " order by begins_on desc, id desc limit :rows";
    return queries.rows(Condition.of(sql, values)).stream()
        .map(row -> item(FeedRow.open(row)))
        .toList();
  }

  public static String cursor(Item item) {
    return PageRequest.key(item.beginsOn(), item.id());
  }

  private static Item item(FeedRow row) {
    return new Item(
        row.id("id"),
        What.valueOf(row.value("what", String.class)),
        Period.valueOf(row.value("period", String.class)),
        Objects.requireNonNull(FeedRow.day(row.row(), "begins_on")),
        new DivisionCode(row.value("place", String.class)),
        row.value("acts", Integer.class),
        new Extent(
            Measure.valueOf(row.value("measure", String.class)),
            row.value("extent", BigDecimal.class)));
  }

  private record Cursor(LocalDate day, UUID id) {
    static final Cursor BEGINNING = new Cursor(LocalDate.MAX, new UUID(0, 0));

    static Cursor read(List<String> key) {
      return new Cursor(Days.read(key.getFirst()), Ids.read(key.getLast()));
    }
  }
}

package org.bangfu.needs.help.need;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.personal.WrappedKey;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.PlacePage;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/** Needs with the keys of their households, read with one query. */
@ApplicationScoped
public class NeedSheets {
  private static final String COLUMNS =
      """
      r.id, r.version, r.public_id, r.client, r.household_id, r.on_behalf_of, r.division,
        r.category, r.measure, r.asked, r.covered, r.done, r.unit, r.item, r.reason,
        r.rejection_reason, r.public_text, r.state, r.submitted_on, r.published_on,
        r.published_by, r.matched_on, r.closed_on,
        (select k.wrapped from subject_key k where k.subject = r.household_id) as key\
      """;

  private final OneRoundTrip floor;

  NeedSheets(OneRoundTrip floor) {
    this.floor = floor;
  }

  /** One that the caller may read; a foreign one is as a missing one. */
  public KeyedNeed require(DivisionScope scope, UUID id) {
    return floor
        .rows(
            scope,
            Needs.readable(scope)
                .condition(scope)
                .within(
                    "select " + COLUMNS + " from need r where r.id = :id and {reached}",
                    Map.of("id", id)),
            NeedSheets::need)
        .stream()
        .findFirst()
        .orElseThrow(() -> Problems.notFound("need", id));
  }

  /** A page of those that the caller may read. */
  public <T> Page<T> page(
      DivisionScope scope,
      NeedFilter filter,
      PageRequest request,
      Function<List<KeyedNeed>, Function<KeyedNeed, T>> toItems) {
    // whose household it is, is not published: asked for one, a list has only what is the caller's
    // own
    Reach reach = filter.householdId() == null ? Needs.readable(scope) : Needs.OWN;
    PlacePage page = new PlacePage(reach, scope, filter.division(), filter.columns(), request);
    List<KeyedNeed> rows = floor.rows(scope, page.query(COLUMNS), NeedSheets::need);
    return page.of(rows, toItems.apply(rows));
  }

  private static KeyedNeed need(ResultSet row) throws SQLException {
    String key = row.getString("key");
    Measure measure = Measure.valueOf(row.getString("measure"));
    return new KeyedNeed(
        new NeedSheet(
            row.getObject("id", UUID.class),
            row.getLong("version"),
            row.getObject("public_id", UUID.class),
            row.getString("client"),
            row.getObject("household_id", UUID.class),
            row.getObject("on_behalf_of", UUID.class),
            new DivisionCode(row.getString("division")),
            NeedCategory.valueOf(row.getString("category")),
            new Extent(measure, row.getBigDecimal("asked")),
            new Extent(measure, row.getBigDecimal("covered")),
            new Extent(measure, row.getBigDecimal("done")),
            row.getString("unit"),
            row.getString("item"),
            sealed(row, "reason"),
            sealed(row, "rejection_reason"),
            row.getString("public_text"),
            NeedState.valueOf(row.getString("state")),
            row.getObject("submitted_on", LocalDate.class),
            row.getObject("published_on", LocalDate.class),
            row.getObject("published_by", UUID.class),
            row.getObject("matched_on", LocalDate.class),
            row.getObject("closed_on", LocalDate.class)),
        key == null ? null : new WrappedKey(key));
  }

  private static @Nullable Sealed sealed(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : new Sealed(text);
  }
}

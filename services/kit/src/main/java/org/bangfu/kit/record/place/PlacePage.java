package org.bangfu.kit.record.place;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list in the order of division and id. That order, unlike the order of ids alone, is
 * one that an index on (division, id) gives for a village and for a province alike without a sort.
 *
 * @param division to which it is narrowed; null for all that is reached
 * @param equal columns, constants of ours, with what they must be
 */
public record PlacePage(
    Reach reach,
    DivisionScope scope,
    @Nullable DivisionCode division,
    Map<String, Object> equal,
    PageRequest request) {

  /**
   * Its rows and one more, for a query with a way of its own to the database.
   *
   * @param columns what is read of each row, over {@code r}
   */
  public Condition query(String columns) {
    Map<String, Object> values = new TreeMap<>(values());
    values.put("rows", request.rowsToRead());
    return reach.condition(scope).within(sql(columns) + " limit :rows", values);
  }

  /** The page of those rows. */
  public <R extends Placed, T> Page<T> of(List<R> rows, Function<R, T> toItem) {
    return Page.of(
        rows, request, row -> PlaceCursor.of(reach.shown(scope, row.division()), row.id()), toItem);
  }

  /** The query, in which it is not said how many rows are read. */
  String sql(String columns) {
    StringBuilder sql =
        new StringBuilder(
            "select %1$s from %2$s r where {reached} and %3$s >= :begin and %3$s < :end and (%3$s, id) > (:afterDivision, :afterId)"
                .formatted(columns, reach.table(), reach.place(scope)));
    equal.keySet().forEach(c -> sql.append(" and ").append(c).append(" = :").append(c));
    return sql.append(" order by ").append(reach.place(scope)).append(", id").toString();
  }

  /** What it names. */
  Map<String, Object> values() {
    DivisionCode place = division == null ? DivisionCode.NATION : division;
    PlaceCursor after = PlaceCursor.of(request).notBefore(place.prefix()).notBefore(scope.begin());
    Map<String, Object> values = new TreeMap<>(equal);
    values.put("begin", PlaceCondition.begin(place));
    values.put("end", PlaceCondition.end(place));
    values.put("afterDivision", after.division());
    values.put("afterId", after.id());
    return values;
  }
}

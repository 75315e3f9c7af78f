package org.bangfu.reporting.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.reporting.analytics.CrossKey.Sum;
import org.bangfu.reporting.indicator.Dimension;

/**
 * Adds up facts by the values of several dimensions at once, exactly and up to a number of them.
 */
@ApplicationScoped
class CrossSums {
  /** More than this is not read while somebody waits. */
  static final int MOST_FACTS = 500_000;

  private static final String FACTS =
      """
      from unnest(cast(:codes as text[]), cast(:prefixes as text[])) d (code, prefix)
      cross join unnest(cast(:indicators as text[]), cast(:firsts as date[]), cast(:lasts as date[]))
        with ordinality k (indicator, first, last, nth)
      cross join lateral (
        select f.dimensions, f.value from fact f
        where f.indicator = k.indicator collate "C" and f.division >= d.prefix and f.division < d.prefix || '~'
          and f.day >= k.first and f.day <= k.last offset 0) f
      """;

  private static final String HOW_MANY =
      "select count(*) from (select 1 " + FACTS + " limit :most) f";

  private static final String SUMS =
      """
      select g.code, g.nth, p.parts, sum(g.value) as value
      from (select d.code, k.nth, f.dimensions, sum(f.value) as value
        %s
        group by d.code, k.nth, f.dimensions) g
      cross join lateral (
        select array(
          select (select substr(x, length(a.key) + 1) from unnest(g.dimensions) x where starts_with(x, a.key))
          from unnest(cast(:keys as text[])) with ordinality a (key, n) order by n) as parts) p
      where array_position(p.parts, null) is null
      group by g.code, g.nth, p.parts
      """
          .formatted(FACTS);

  private final OneRoundTrip floor;

  CrossSums(OneRoundTrip floor) {
    this.floor = floor;
  }

  /** Those that there are, of facts that have a value of each dimension. */
  Map<CrossKey, BigDecimal> of(
      DivisionScope scope,
      List<DivisionCode> divisions,
      List<Sum> sums,
      List<Dimension> dimensions) {
    Map<String, Object> values = new HashMap<>();
    values.put("codes", texts(divisions, DivisionCode::value));
    values.put("prefixes", texts(divisions, DivisionCode::prefix));
    values.put("indicators", texts(sums, Sum::indicator));
    values.put("firsts", texts(sums, sum -> sum.first().toString()));
    values.put("lasts", texts(sums, sum -> sum.last().toString()));
    requireFew(scope, values);
    values.put("keys", texts(dimensions, dimension -> dimension.key("")));
    Map<CrossKey, BigDecimal> found = new HashMap<>();
    floor.rows(
        scope,
        Condition.of(SUMS, values),
        row -> found.put(key(row, sums), row.getBigDecimal("value")));
    return found;
  }

  private void requireFew(DivisionScope scope, Map<String, Object> values) {
    Map<String, Object> counting = new HashMap<>(values);
    counting.put("most", MOST_FACTS + 1);
    long facts =
        floor.rows(scope, Condition.of(HOW_MANY, counting), row -> row.getLong(1)).getFirst();
    if (facts > MOST_FACTS) {
      throw Problems.invalid(
          "?dimension",
          "by several dimensions at most %,d records are added up; ask for less"
              .formatted(MOST_FACTS));
    }
  }

  private static CrossKey key(ResultSet row, List<Sum> sums) throws SQLException {
    return new CrossKey(
        new DivisionCode(row.getString("code")),
        sums.get(row.getInt("nth") - 1),
        List.of((String[]) row.getArray("parts").getArray()));
  }

  private static <T> String[] texts(List<T> rows, Function<T, String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }
}

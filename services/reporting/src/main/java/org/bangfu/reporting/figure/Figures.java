package org.bangfu.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.reporting.figure.Asked.Sum;

/**
 * The figures, each from a handful of rows of the sums by primary key, however many events there
 * were; distinct counts from the facts that there are in their place and time. Every call is one
 * statement.
 */
@ApplicationScoped
public class Figures {
  static final String READING =
      """
      select d.code, d.name, k.part,
        case when k.distinct_from is not null then coalesce((select s.subjects
          from public.distinct_subjects(d.code, k.indicator, k.dimension, array[k.distinct_from], k.last_day) s), 0)
        else coalesce((select sum(case when m.month < k.last_month then m.value
              else (select sum(v) from
                unnest(m.days[greatest(k.first_day - m.month + 1, 1) : least(k.last_day - m.month + 1, 31)]) v) end)
          from monthly_sum m
          where m.division = d.code and m.indicator = k.indicator and m.dimension = k.dimension
            and m.month >= k.first_month and m.month <= k.last_day), 0) end as total,
        (select o.value from outside_reading o
          where o.division = d.code and o.indicator = k.indicator and o.drive = k.drive
            and o.as_of <= k.last_day
          order by o.as_of desc limit 1) as outside
      from division d
      cross join (
        select i collate "C" as indicator, n collate "C" as dimension, w collate "C" as drive,
          first_month, last_month, first_day, last_day, distinct_from, part
        from unnest(cast(:indicators as text[]), cast(:dimensions as text[]), cast(:drives as text[]),
          cast(:firstMonths as date[]), cast(:lastMonths as date[]), cast(:firstDays as date[]),
          cast(:lastDays as date[]), cast(:distinctFrom as date[]))
          with ordinality as t(i, n, w, first_month, last_month, first_day, last_day, distinct_from, part)) k
      """;

  private final OneRoundTrip floor;

  Figures(OneRoundTrip floor) {
    this.floor = floor;
  }

  /** A reading for each division that exists in the scope and each sum, in the order of these. */
  List<Reading> of(DivisionScope scope, Collection<DivisionCode> divisions, List<Sum> sums) {
    return readings(
        scope,
        " where d.code = any(:codes)",
        Map.of(
            "codes",
            divisions.stream()
                .filter(scope::covers)
                .map(DivisionCode::value)
                .toArray(String[]::new)),
        sums);
  }

  /**
   * The same for all divisions of a level that lie in another, of those that are there on the last
   * day that is asked for: the others keep their figures, and answer by their code.
   */
  List<Reading> inside(
      DivisionScope scope, DivisionCode division, DivisionLevel level, List<Sum> sums) {
    if (!scope.covers(division)) {
      return List.of();
    }
    return readings(
        scope,
        // after every digit
        " where length(d.code) = :length and d.code >= :prefix and d.code < :prefix || ':'"
            + " and coalesce(d.valid_from <= :day, true) and coalesce(d.valid_to >= :day, true)",
        Map.of(
            "length",
            level.codeLength(),
            "prefix",
            division.prefix(),
            "day",
            sums.stream().map(sum -> sum.span().to()).max(Comparator.naturalOrder()).orElseThrow()),
        sums);
  }

  private List<Reading> readings(
      DivisionScope scope, String where, Map<String, Object> of, List<Sum> sums) {
    Map<String, Object> values = new HashMap<>(of);
    values.putAll(SumColumns.of(sums));
    return floor.rows(
        scope,
        Condition.of(READING + where + " order by d.code, k.part", values),
        Figures::reading);
  }

  private static Reading reading(ResultSet row) throws SQLException {
    return new Reading(
        new DivisionCode(row.getString("code")),
        row.getString("name"),
        row.getBigDecimal("total"),
        row.getBigDecimal("outside"));
  }
}

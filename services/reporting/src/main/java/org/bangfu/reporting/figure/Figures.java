package org.bangfu.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.question.Narrowing;
import org.bangfu.reporting.question.Span;

/**
 * The figures, each from a handful of rows of the sums by primary key, however many events there
 * were. Every call is one statement.
 */
@ApplicationScoped
public class Figures {
  static final String READING =
      """
      select d.code, d.name, k.indicator,
        coalesce((select sum(m.value) from monthly_sum m
          where m.division = d.code and m.indicator = k.indicator and m.dimension = k.dimension
            and m.month >= :firstMonth and m.month < :lastMonth), 0)
        + coalesce((select sum(s.value) from daily_sum s
          where s.division = d.code and s.indicator = k.indicator and s.dimension = k.dimension
            and s.day >= :firstDay and s.day <= :lastDay), 0) as total,
        (select o.value from outside_reading o
          where o.division = d.code and o.indicator = k.indicator and o.drive = k.drive
            and o.as_of <= :lastDay
          order by o.as_of desc limit 1) as outside
      from division d
      cross join (
        select i collate "C" as indicator, n collate "C" as dimension, w collate "C" as drive
        from unnest(cast(:indicators as text[]), cast(:dimensions as text[]),
          cast(:drives as text[])) as t(i, n, w)) k
      """;

  private final OneRoundTrip floor;

  Figures(OneRoundTrip floor) {
    this.floor = floor;
  }

  /** What is asked: indicators, each with its narrowing, in a span. */
  public record Question(Map<Indicator, Narrowing> indicators, Span span, boolean toDate) {
    /** One indicator with its parts. */
    static Question about(Indicator indicator, Narrowing narrowing, Span span, boolean toDate) {
      Map<Indicator, Narrowing> parts = new LinkedHashMap<>();
      indicator.parts().forEach(part -> parts.put(part, narrowing));
      return new Question(parts, span, toDate);
    }
  }

  /** A reading for each division that exists in the scope and each indicator. */
  public List<Reading> of(
      DivisionScope scope, Collection<DivisionCode> divisions, Question question) {
    return readings(
        scope,
        " where d.code = any(:codes)",
        Map.of(
            "codes",
            divisions.stream()
                .filter(scope::covers)
                .map(DivisionCode::value)
                .toArray(String[]::new)),
        question);
  }

  /** The same for all divisions of a level that lie in another. */
  public List<Reading> inside(
      DivisionScope scope, DivisionCode division, DivisionLevel level, Question question) {
    if (!scope.covers(division)) {
      return List.of();
    }
    return readings(
        scope,
        // after every digit
        " where length(d.code) = :length and d.code >= :prefix and d.code < :prefix || ':'",
        Map.of("length", level.codeLength(), "prefix", division.prefix()),
        question);
  }

  private List<Reading> readings(
      DivisionScope scope, String where, Map<String, Object> of, Question question) {
    Span span = question.span();
    Collection<Narrowing> narrowings = question.indicators().values();
    Map<String, Object> values = new HashMap<>(of);
    values.put("firstMonth", span.firstMonth());
    values.put("lastMonth", span.lastMonth());
    values.put("firstDay", span.firstDay());
    values.put("lastDay", span.to());
    values.put(
        "indicators",
        question.indicators().keySet().stream().map(Indicator::id).toArray(String[]::new));
    values.put("dimensions", narrowings.stream().map(Narrowing::key).toArray(String[]::new));
    values.put(
        "drives",
        // an outside reading is a total to date, so it stands for no part of the time
        narrowings.stream()
            .map(n -> question.toDate() ? n.outsideDrive() : null)
            .toArray(String[]::new));
    return floor.rows(scope, Condition.of(READING + where, values), Figures::reading);
  }

  private static Reading reading(ResultSet row) throws SQLException {
    return new Reading(
        new DivisionCode(row.getString("code")),
        row.getString("name"),
        Indicator.withId(row.getString("indicator")).orElseThrow(),
        row.getBigDecimal("total"),
        row.getBigDecimal("outside"));
  }
}

package org.bangfu.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.reporting.indicator.Term;
import org.bangfu.reporting.question.Span;

/** What a series is made of. */
@ApplicationScoped
public class Flows {
  private final OneRoundTrip floor;

  Flows(OneRoundTrip floor) {
    this.floor = floor;
  }

  /**
   * What came on a day, or in the month that begins with it.
   *
   * @param term the place of its sum among those that were asked for
   */
  record Flow(int term, LocalDate on, BigDecimal value) {}

  /** The flows of a span, unordered: its months whole, its days one by one. */
  List<Flow> of(DivisionScope scope, DivisionCode division, List<Term> terms, Span span) {
    if (!scope.covers(division)) {
      return List.of();
    }
    return floor.rows(
        scope,
        Condition.of(
            """
            select k.term, f.came_on, f.value
            from unnest(cast(:indicators as text[]), cast(:dimensions as text[])) with ordinality
              as k (indicator, dimension, term)
            cross join lateral (
              select m.month as came_on, m.value from monthly_sum m
              where m.division = :division and m.indicator = k.indicator collate "C"
                and m.dimension = k.dimension collate "C"
                and m.month >= :firstMonth and m.month < :lastMonth
              union all
              select m.month + cast(n as integer) - 1, v from monthly_sum m
              cross join unnest(m.days) with ordinality as d (v, n)
              where m.division = :division and m.indicator = k.indicator collate "C"
                and m.dimension = k.dimension collate "C"
                and m.month >= :lastMonth and m.month <= :lastDay
                and v is not null and m.month + cast(n as integer) - 1 between :firstDay and :lastDay) f
            """,
            Map.of(
                "division", division.value(),
                "indicators",
                    terms.stream().map(term -> term.indicator().id()).toArray(String[]::new),
                "dimensions",
                    terms.stream().map(term -> term.narrowing().key()).toArray(String[]::new),
                "firstMonth", span.firstMonth(),
                "lastMonth", span.lastMonth(),
                "firstDay", span.firstDay(),
                "lastDay", span.to())),
        row ->
            new Flow(
                row.getInt("term") - 1,
                row.getObject("came_on", LocalDate.class),
                row.getBigDecimal("value")));
  }
}

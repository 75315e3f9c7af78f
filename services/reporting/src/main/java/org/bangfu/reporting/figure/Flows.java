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
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.question.Narrowing;
import org.bangfu.reporting.question.Span;

/** What a series is made of. */
@ApplicationScoped
public class Flows {
  private final OneRoundTrip floor;

  Flows(OneRoundTrip floor) {
    this.floor = floor;
  }

  /** What came on a day, or in the month that begins with it. */
  public record Flow(Indicator indicator, LocalDate on, BigDecimal value) {}

  /** The flows of a span, unordered: its months whole, its days one by one. */
  public List<Flow> of(
      DivisionScope scope,
      DivisionCode division,
      Indicator indicator,
      Narrowing narrowing,
      Span span) {
    if (!scope.covers(division)) {
      return List.of();
    }
    return floor.rows(
        scope,
        Condition.of(
            """
            select m.indicator, m.month as came_on, m.value from monthly_sum m
            where m.division = :division and m.indicator = any(:indicators)
              and m.dimension = :dimension
              and m.month >= :firstMonth and m.month < :lastMonth
            union all
            select s.indicator, s.day, s.value from daily_sum s
            where s.division = :division and s.indicator = any(:indicators)
              and s.dimension = :dimension
              and s.day >= :firstDay and s.day <= :lastDay
            """,
            Map.of(
                "division", division.value(),
                "indicators", indicator.parts().stream().map(Indicator::id).toArray(String[]::new),
                "dimension", narrowing.key(),
                "firstMonth", span.firstMonth(),
                "lastMonth", span.lastMonth(),
                "firstDay", span.firstDay(),
                "lastDay", span.to())),
        row ->
            new Flow(
                Indicator.withId(row.getString("indicator")).orElseThrow(),
                row.getObject("came_on", LocalDate.class),
                row.getBigDecimal("value")));
  }
}

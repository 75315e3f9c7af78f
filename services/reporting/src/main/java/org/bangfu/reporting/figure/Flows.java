package org.bangfu.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.question.Narrowing;
import org.bangfu.reporting.question.Span;

/** What a series is made of. */
@ApplicationScoped
public class Flows {
  private final EntityManager entities;

  Flows(EntityManager entities) {
    this.entities = entities;
  }

  /** What came on a day, or in the month that begins with it. */
  public record Flow(Indicator indicator, LocalDate on, BigDecimal value) {}

  /** The flows of a span, unordered: its months whole, its days one by one. */
  @SuppressWarnings("unchecked")
  public List<Flow> of(
      DivisionScope scope,
      DivisionCode division,
      Indicator indicator,
      Narrowing narrowing,
      Span span) {
    if (!scope.covers(division)) {
      return List.of();
    }
    List<Tuple> rows =
        entities
            .createNativeQuery(
                """
                select m.indicator, m.month as came_on, m.value from monthly_sum m
                where m.division = :division and m.indicator = any(cast(:indicators as text[]))
                  and m.dimension = :dimension
                  and m.month >= :firstMonth and m.month < :lastMonth
                union all
                select s.indicator, s.day, s.value from daily_sum s
                where s.division = :division and s.indicator = any(cast(:indicators as text[]))
                  and s.dimension = :dimension
                  and s.day >= :firstDay and s.day <= :lastDay
                """,
                Tuple.class)
            .setParameter("division", division.value())
            .setParameter(
                "indicators", indicator.parts().stream().map(Indicator::id).toArray(String[]::new))
            .setParameter("dimension", narrowing.key())
            .setParameter("firstMonth", span.firstMonth())
            .setParameter("lastMonth", span.lastMonth())
            .setParameter("firstDay", span.firstDay())
            .setParameter("lastDay", span.to())
            .getResultList();
    return rows.stream()
        .map(row ->
            new Flow(
                Indicator.withId(row.get(0, String.class)).orElseThrow(),
                row.get(1, LocalDate.class),
                row.get(2, BigDecimal.class)))
        .toList();
  }
}

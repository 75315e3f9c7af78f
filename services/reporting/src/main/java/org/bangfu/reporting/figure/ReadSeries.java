package org.bangfu.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.reporting.figure.Asked.Sum;
import org.bangfu.reporting.indicator.Formula;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.indicator.IndicatorKind;
import org.bangfu.reporting.indicator.Narrowing;
import org.bangfu.reporting.indicator.Term;
import org.bangfu.reporting.question.Period;
import org.bangfu.reporting.question.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads an indicator period by period: a flow's sum, a stock's value on the last day, a distinct
 * count of the period alone, and a rate of these as they are in the period.
 */
@ApplicationScoped
public class ReadSeries {
  private final Figures sums;
  private final PeriodFlows flows;

  ReadSeries(Figures sums, PeriodFlows flows) {
    this.sums = sums;
    this.flows = flows;
  }

  /** A period through its last day that was asked for. */
  public record Point(LocalDate from, LocalDate to, @Nullable BigDecimal value) {}

  /**
   * @param from the first day of a period
   */
  public List<Point> read(
      DivisionScope scope,
      DivisionCode division,
      Indicator indicator,
      Narrowing narrowing,
      Period period,
      LocalDate from,
      LocalDate to) {
    Formula formula = indicator.narrowedTo(narrowing);
    List<Term> terms = formula.terms();
    Span before = Span.through(from.minusDays(1));
    // what there was before; and a refusal if there is no such division
    Span none = Span.ofDays(from, from.minusDays(1));
    List<Reading> opening =
        sums.of(
            scope,
            List.of(division),
            terms.stream()
                .map(term -> new Sum(term, term.isDistinct() ? none : before, false))
                .toList());
    if (opening.isEmpty()) {
      throw Problems.notFound("division", division);
    }
    Map<LocalDate, BigDecimal[]> came = flows.of(scope, division, terms, period, from, to);
    BigDecimal[] stocks = opening.stream().map(Reading::sum).toArray(BigDecimal[]::new);
    List<Point> points = new ArrayList<>();
    for (LocalDate start = from; !start.isAfter(to); start = period.plus(start, 1)) {
      BigDecimal[] flow = came.getOrDefault(start, PeriodFlows.nothing(terms.size()));
      Arrays.setAll(stocks, i -> stocks[i].add(flow[i]));
      BigDecimal value =
          formula.value(
              IntStream.range(0, stocks.length)
                  .mapToObj(i -> isStock(terms.get(i)) ? stocks[i] : flow[i])
                  .toList());
      LocalDate last = period.plus(start, 1).minusDays(1);
      points.add(new Point(start, last.isAfter(to) ? to : last, value));
    }
    return points;
  }

  private static boolean isStock(Term term) {
    return term.indicator().kind() == IndicatorKind.STOCK;
  }
}

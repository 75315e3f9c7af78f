package org.bangfu.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.reporting.figure.Flows.Flow;
import org.bangfu.reporting.indicator.Term;
import org.bangfu.reporting.question.Period;
import org.bangfu.reporting.question.Span;

/** What came in each period of a series: the sums of it, and the distinct counts of each alone. */
@ApplicationScoped
class PeriodFlows {
  private final Flows flows;
  private final DistinctCounts distinct;

  PeriodFlows(Flows flows, DistinctCounts distinct) {
    this.flows = flows;
    this.distinct = distinct;
  }

  /**
   * @return of each term, in their order, by the first days of periods; without periods in which
   *     nothing came
   */
  Map<LocalDate, BigDecimal[]> of(
      DivisionScope scope,
      DivisionCode division,
      List<Term> terms,
      Period period,
      LocalDate from,
      LocalDate to) {
    Map<LocalDate, BigDecimal[]> came = new HashMap<>();
    Span span = period.isBelowAMonth() ? Span.ofDays(from, to) : Span.ofMonths(from, to);
    for (Flow flow : flows.of(scope, division, terms, span)) {
      if (!terms.get(flow.term()).isDistinct()) {
        BigDecimal[] each =
            came.computeIfAbsent(period.startOf(flow.on()), start -> nothing(terms.size()));
        each[flow.term()] = each[flow.term()].add(flow.value());
      }
    }
    List<LocalDate> starts =
        Stream.iterate(from, start -> !start.isAfter(to), start -> period.plus(start, 1)).toList();
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).isDistinct()) {
        int term = i;
        distinct
            .of(scope, division, terms.get(i), starts, to)
            .forEach((start, number) ->
                came.computeIfAbsent(start, day -> nothing(terms.size()))[term] = number);
      }
    }
    return came;
  }

  static BigDecimal[] nothing(int terms) {
    BigDecimal[] none = new BigDecimal[terms];
    Arrays.fill(none, BigDecimal.ZERO);
    return none;
  }
}

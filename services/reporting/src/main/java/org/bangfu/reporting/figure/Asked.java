package org.bangfu.reporting.figure;

import java.time.LocalDate;
import java.util.List;
import org.bangfu.reporting.indicator.Formula;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.indicator.Narrowing;
import org.bangfu.reporting.indicator.Term;
import org.bangfu.reporting.question.Span;
import org.bangfu.reporting.question.TimeQuery.Time;

/**
 * An indicator as a question is about it: each sum that it is made of, in a span of its own, for a
 * stock is to date whatever the period is.
 *
 * @param formula of the part that is asked for
 * @param sums of its terms, in their order
 */
public record Asked(Indicator indicator, Formula formula, List<Sum> sums) {
  /**
   * A sum to read.
   *
   * @param toDate whether from the beginning, so that an outside reading stands for it
   */
  record Sum(Term term, Span span, boolean toDate) {}

  /** Of a period, or to date. */
  public static Asked of(Indicator indicator, Narrowing narrowing, Time time) {
    Formula formula = indicator.narrowedTo(narrowing);
    return new Asked(
        indicator,
        formula,
        formula.terms().stream()
            .map(term ->
                new Sum(
                    term, time.span(term.indicator().kind()), time.toDate(term.indicator().kind())))
            .toList());
  }

  /**
   * The figure.
   *
   * @param readings of its sums, in their order, for one division
   */
  public Figure figure(List<Reading> readings) {
    return Figure.of(indicator, formula, readings);
  }

  public static Asked toDate(Indicator indicator, Narrowing narrowing, LocalDate day) {
    return of(indicator, narrowing, new Time(day, null));
  }
}

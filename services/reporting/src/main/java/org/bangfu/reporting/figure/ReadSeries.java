package org.bangfu.reporting.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.reporting.figure.Flows.Flow;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.indicator.IndicatorKind;
import org.bangfu.reporting.question.Narrowing;
import org.bangfu.reporting.question.Period;
import org.bangfu.reporting.question.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads an indicator period by period: a flow's sum, a stock's value on the last day, a rate of
 * what came in the period.
 */
@ApplicationScoped
public class ReadSeries {
  private final ReadFigures figures;
  private final Flows flows;

  ReadSeries(ReadFigures figures, Flows flows) {
    this.figures = figures;
    this.flows = flows;
  }

  /** A period through its last day that was asked for. */
  public record Point(LocalDate from, LocalDate to, @Nullable Object value) {}

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
    // what there was before; and a refusal if there is no such division
    Figure opening =
        figures.one(scope, division, indicator, narrowing, Span.through(from.minusDays(1)), false);
    Map<LocalDate, Map<Indicator, BigDecimal>> sums = new HashMap<>();
    Span span = period == Period.DAY ? Span.ofDays(from, to) : Span.ofMonths(from, to);
    for (Flow flow : flows.of(scope, division, indicator, narrowing, span)) {
      sums.computeIfAbsent(period.startOf(flow.on()), start -> new HashMap<>())
          .merge(flow.indicator(), flow.value(), BigDecimal::add);
    }
    return points(indicator, period, from, to, opening, sums);
  }

  private static List<Point> points(
      Indicator indicator,
      Period period,
      LocalDate from,
      LocalDate to,
      Figure opening,
      Map<LocalDate, Map<Indicator, BigDecimal>> sums) {
    List<Point> points = new ArrayList<>();
    BigDecimal stock = Objects.requireNonNullElse(opening.value(), BigDecimal.ZERO);
    for (LocalDate start = from; !start.isAfter(to); start = period.plus(start, 1)) {
      Map<Indicator, BigDecimal> came = sums.getOrDefault(start, Map.of());
      BigDecimal value;
      if (indicator.kind() == IndicatorKind.RATE) {
        value = rate(indicator, came);
      } else {
        BigDecimal flow = came.getOrDefault(indicator, BigDecimal.ZERO);
        stock = stock.add(flow);
        value = indicator.kind() == IndicatorKind.STOCK ? stock : flow;
      }
      LocalDate last = period.plus(start, 1).minusDays(1);
      points.add(
          new Point(
              start,
              last.isAfter(to) ? to : last,
              value == null ? null : indicator.unit().onTheWire(value)));
    }
    return points;
  }

  private static @Nullable BigDecimal rate(Indicator indicator, Map<Indicator, BigDecimal> came) {
    return Figure.percent(
        came.getOrDefault(indicator.parts().getFirst(), BigDecimal.ZERO),
        came.getOrDefault(indicator.parts().getLast(), BigDecimal.ZERO),
        1);
  }
}

package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.money.Money;
import org.bangfu.reporting.indicator.Dimension;
import org.bangfu.reporting.indicator.Indicator;

/** A line of an order: where the goods come from, and what they cost. */
@JsonIgnoreProperties(ignoreUnknown = true)
record OrderLine(DivisionCode division, Money amount) {

  static void count(
      Counts counts,
      List<OrderLine> lines,
      UnaryOperator<BigDecimal> direction,
      String kind,
      String channel) {
    Map<Dimension, String> narrowed = Map.of(Dimension.KIND, kind, Dimension.CHANNEL, channel);
    for (OrderLine line : lines) {
      counts.add(
          Indicator.ORDERS_AMOUNT, line.division, direction.apply(line.amount.amount()), narrowed);
    }
  }
}

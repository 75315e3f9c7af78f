package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.reporting.indicator.Counted;
import org.bangfu.reporting.indicator.Dimension;
import org.jspecify.annotations.Nullable;

/** A line of an order: where the goods come from, and what they cost. */
@JsonIgnoreProperties(ignoreUnknown = true)
record OrderLine(DivisionCode division, @Nullable DivisionCode originDivision, Money amount) {

  /** The village of origin; the producer's for an event from before origins were told. */
  private DivisionCode counted() {
    return originDivision == null ? division : originDivision;
  }

  static void count(
      Counts counts,
      List<OrderLine> lines,
      UnaryOperator<BigDecimal> direction,
      String kind,
      String channel) {
    Map<Dimension, String> narrowed = Map.of(Dimension.KIND, kind, Dimension.CHANNEL, channel);
    for (OrderLine line : lines) {
      counts.add(
          Counted.ORDERS_AMOUNT, line.counted(), direction.apply(line.amount.amount()), narrowed);
    }
  }
}

package org.bangfu.consumption.order;

import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;

/** What others may know of an order: ids, codes and amounts. */
public record OrderFigures(
    UUID orderId,
    long version,
    OrderKind kind,
    Channel channel,
    DivisionCode division,
    List<Line> lines,
    Money amount) {

  /**
   * A line reduced to where its goods come from and what they cost.
   *
   * @param division the producer's village
   * @param originDivision the village where the sale counts
   */
  public record Line(DivisionCode division, DivisionCode originDivision, Money amount) {}
}

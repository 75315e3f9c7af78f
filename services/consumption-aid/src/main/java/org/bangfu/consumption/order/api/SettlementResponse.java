package org.bangfu.consumption.order.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.consumption.order.Order;
import org.bangfu.consumption.order.SettlementLine;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;

/** What each household earned from each line; the amounts add up to the order's. */
public record SettlementResponse(
    UUID orderId, LocalDate settledOn, Money amount, List<Part> parts) {

  /** A household's part of a line. */
  public record Part(int position, UUID householdId, DivisionCode division, Money amount) {}

  static SettlementResponse of(Order order, List<SettlementLine> lines) {
    return new SettlementResponse(
        order.id(),
        Objects.requireNonNull(order.days().settledOn()),
        order.amount(),
        lines.stream()
            .map(l -> new Part(l.position(), l.householdId(), l.division(), l.amount()))
            .toList());
  }
}

package org.bangfu.consumption.order;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;

/** The households that supplied an order were paid out. */
public record OrderSettled(OrderFigures order, List<Income> households, LocalDate occurredOn) {

  /** What a household earned from the whole order. */
  public record Income(UUID householdId, DivisionCode division, Money amount) {}
}

package org.bangfu.consumption.order;

import java.util.Set;

/** What takes an order from one state to the next, and from which states it can. */
public enum Step {
  PAYMENT(OrderState.PLACED, OrderState.ON_ACCOUNT, OrderState.SHIPPED, OrderState.RECEIVED),
  SHIPMENT(OrderState.PAID, OrderState.ON_ACCOUNT),
  RECEIPT(OrderState.SHIPPED),
  SETTLEMENT(OrderState.RECEIVED),
  CANCELLATION(OrderState.PLACED, OrderState.ON_ACCOUNT),
  REFUND(OrderState.PAID, OrderState.SHIPPED, OrderState.RECEIVED);

  private final Set<OrderState> from;

  Step(OrderState... from) {
    this.from = Set.of(from);
  }

  boolean isPossibleFrom(OrderState state) {
    return from.contains(state);
  }
}

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

  /**
   * The steps that it follows, so that its day is not before theirs. Goods on account are sent
   * whether or not the money has come; money is refunded after everything else.
   */
  Set<Step> follows(boolean onAccount) {
    return switch (this) {
      case PAYMENT, CANCELLATION -> Set.of();
      case SHIPMENT -> onAccount ? Set.of() : Set.of(PAYMENT);
      case RECEIPT -> Set.of(SHIPMENT);
      case SETTLEMENT, REFUND -> Set.of(PAYMENT, SHIPMENT, RECEIPT);
    };
  }

  boolean isPossibleFrom(OrderState state) {
    return from.contains(state);
  }
}

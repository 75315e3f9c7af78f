package org.bangfu.consumption.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;

/**
 * Tells others of orders, each once. What an office enters is told at once; what a buyer or a
 * partner website orders is told when its money is proved or an office sends it off on account:
 * nobody moves a published figure by ordering alone. What was not told is not taken back either.
 */
@ApplicationScoped
class TellOrders {
  private final Event<OrderPlaced> placed;
  private final Event<OrderCancelled> cancelled;

  TellOrders(Event<OrderPlaced> placed, Event<OrderCancelled> cancelled) {
    this.placed = placed;
    this.cancelled = cancelled;
  }

  /**
   * @param day for which it counts
   */
  void placed(Order order, LocalDate day) {
    if (order.countedOn() == null) {
      order.count(day);
      placed.fire(new OrderPlaced(order.figures(), day));
    }
  }

  void cancelled(Order order, CancelReason reason, LocalDate day) {
    if (order.countedOn() != null) {
      cancelled.fire(new OrderCancelled(order.figures(), reason, day));
    }
  }
}

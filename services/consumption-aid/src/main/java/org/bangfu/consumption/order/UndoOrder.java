package org.bangfu.consumption.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.consumption.product.Stocks;
import org.bangfu.kit.history.ClosedPeriods;
import org.bangfu.kit.identity.Caller;
import org.bangfu.kit.identity.RowFloor;

/**
 * Ends an order without a sale. Goods that have not left go back into stock, once: the order's row
 * is held, and it ends only once.
 */
@ApplicationScoped
public class UndoOrder {
  private final Orders orders;
  private final Stocks stocks;
  private final Event<OrderCancelled> cancelled;
  private final Event<OrderRefunded> refunded;
  private final Caller caller;
  private final RowFloor floor;

  UndoOrder(
      Orders orders,
      Stocks stocks,
      Event<OrderCancelled> cancelled,
      Event<OrderRefunded> refunded,
      Caller caller,
      RowFloor floor) {
    this.orders = orders;
    this.stocks = stocks;
    this.cancelled = cancelled;
    this.refunded = refunded;
    this.caller = caller;
    this.floor = floor;
  }

  @Transactional
  public Order cancel(UUID id, LocalDate day) {
    Order order = orders.hold(id, caller.scope());
    order.cancel(day);
    undo(order, Step.CANCELLATION, day);
    cancelled.fire(new OrderCancelled(order.figures(), CancelReason.GIVEN_UP, day));
    return order;
  }

  @Transactional
  public Order refund(UUID id, LocalDate day) {
    Order order = orders.holdAsStaff(id, caller.scope());
    order.refund(day);
    undo(order, Step.REFUND, day);
    refunded.fire(new OrderRefunded(order.figures(), day));
    return order;
  }

  private void undo(Order order, Step step, LocalDate day) {
    ClosedPeriods.requireOpen(order.division(), day);
    if (!order.hasLeft()) {
      // its lines may be of divisions beyond the caller's
      floor.everywhere(() -> {
        stocks.add(order.quantities());
        return order;
      });
    }
    orders.add(new OrderStep(order, step, day, caller.actor()));
  }
}

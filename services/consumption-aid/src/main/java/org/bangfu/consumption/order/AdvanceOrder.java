package org.bangfu.consumption.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.record.period.ClosedPeriods;

/** Takes an order a step forward on its way to the buyer. */
@ApplicationScoped
public class AdvanceOrder {
  private final Orders orders;
  private final TellOrders tell;
  private final Caller caller;

  AdvanceOrder(Orders orders, TellOrders tell, Caller caller) {
    this.tell = tell;
    this.orders = orders;
    this.caller = caller;
  }

  @Transactional
  public Order ship(UUID id, LocalDate day) {
    Order order = orders.holdAsStaff(id, caller.scope());
    order.ship(day);
    // an office that sends goods off on account stands for the order
    tell.placed(order, day);
    return taken(order, Step.SHIPMENT, day);
  }

  @Transactional
  public Order receive(UUID id, LocalDate day) {
    Order order = orders.hold(id, caller.scope());
    order.receive(day);
    return taken(order, Step.RECEIPT, day);
  }

  private Order taken(Order order, Step step, LocalDate day) {
    ClosedPeriods.requireOpen(order.division(), day);
    orders.add(new OrderStep(order, step, day, caller.actor()));
    return order;
  }
}

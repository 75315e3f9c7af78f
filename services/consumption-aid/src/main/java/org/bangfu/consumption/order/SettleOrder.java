package org.bangfu.consumption.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.consumption.product.Products;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.record.period.ClosedPeriods;

/** Settles an order that was received and paid. */
@ApplicationScoped
public class SettleOrder {
  private final Orders orders;
  private final Products products;
  private final Settlement settlement;
  private final Caller caller;

  SettleOrder(Orders orders, Products products, Settlement settlement, Caller caller) {
    this.orders = orders;
    this.products = products;
    this.settlement = settlement;
    this.caller = caller;
  }

  @Transactional
  public Order settle(UUID id, LocalDate day) {
    Order order = orders.holdAsStaff(id, caller.scope());
    ClosedPeriods.requireOpen(order.division(), day);
    settlement.settle(order, day, products.suppliersOf(order.quantities().keySet()));
    orders.add(new OrderStep(order, Step.SETTLEMENT, day, caller.actor()));
    return order;
  }
}

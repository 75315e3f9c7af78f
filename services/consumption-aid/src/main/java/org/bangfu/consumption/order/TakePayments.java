package org.bangfu.consumption.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.consumption.product.Products;
import org.bangfu.consumption.product.Supplier;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.payment.payment.Payment;
import org.bangfu.payment.payment.PaymentsPaid;
import org.bangfu.payment.payment.SubjectKind;
import org.bangfu.payment.refund.RefundPayments;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The only place in which an order becomes paid: its payment was proved, by the provider's own word
 * or by a second account. A sale that was entered as settled is paid out with it. Whoever proves,
 * it is the service's own affair what follows, so that it acts beyond that one's divisions. Money
 * of a day that the county has closed since counts on the first open one.
 */
@ApplicationScoped
class TakePayments {
  private static final Logger LOG = Logger.getLogger(TakePayments.class);

  private final Orders orders;
  private final Products products;
  private final Settlement settlement;
  private final TellOrders tell;
  private final RefundPayments refunds;
  private final RowFloor floor;

  TakePayments(
      Orders orders,
      Products products,
      Settlement settlement,
      TellOrders tell,
      RefundPayments refunds,
      RowFloor floor) {
    this.orders = orders;
    this.products = products;
    this.settlement = settlement;
    this.tell = tell;
    this.refunds = refunds;
    this.floor = floor;
  }

  void take(@Observes PaymentsPaid event) {
    List<Payment> paid = event.of(SubjectKind.ORDER);
    if (!paid.isEmpty()) {
      floor.everywhere(() -> {
        take(paid, event.actor());
        return paid;
      });
    }
  }

  private void take(List<Payment> paid, String actor) {
    Map<UUID, Payment> byOrder =
        paid.stream()
            .collect(Collectors.toMap(Payment::subjectId, Function.identity(), (a, b) -> a));
    List<Order> held = orders.holdAll(byOrder.keySet());
    Map<UUID, List<Supplier>> suppliers = suppliers(held);
    for (Order order : held) {
      Payment payment = byOrder.get(order.id());
      if (payment == null || !order.isPayable()) {
        // the money is there and the order is not, and nothing else may fail for it
        giveBack(payment, order);
        continue;
      }
      LocalDate paidOn = open(order, later(payment.paidOn(), order.occurredOn()));
      order.pay(paidOn);
      orders.add(new OrderStep(order, Step.PAYMENT, paidOn, actor));
      tell.placed(order, paidOn);
      LocalDate settleOn = order.settleOn();
      if (settleOn != null && order.state() == OrderState.RECEIVED) {
        LocalDate day = open(order, later(settleOn, paidOn));
        settlement.settle(order, day, suppliers);
        orders.add(new OrderStep(order, Step.SETTLEMENT, day, actor));
      }
    }
  }

  /** What the provider itself has told goes back by it; with papers the office has the money. */
  private void giveBack(@Nullable Payment payment, Order order) {
    LOG.warnf(
        "The payment of order %s was proved when the order was %s", order.id(), order.state());
    if (payment != null && payment.isProvidersWord()) {
      refunds.refundAll(payment, BusinessDays.today(), "job:order-" + order.state());
    }
  }

  /** In one query for all that are paid out now. */
  private Map<UUID, List<Supplier>> suppliers(List<Order> held) {
    return products.suppliersOf(
        held.stream()
            .filter(order -> order.settleOn() != null)
            .flatMap(order -> order.quantities().keySet().stream())
            .collect(Collectors.toSet()));
  }

  private static LocalDate open(Order order, LocalDate day) {
    return ClosedPeriods.firstOpen(order.division(), day);
  }

  // a provider's clock, or a paper's day, may be before ours
  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }
}

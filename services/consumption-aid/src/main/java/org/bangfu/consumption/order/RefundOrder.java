package org.bangfu.consumption.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.money.Money;
import org.bangfu.payment.payment.Payment;
import org.bangfu.payment.payment.PaymentRefundFailed;
import org.bangfu.payment.payment.PaymentRefunded;
import org.bangfu.payment.payment.PaymentState;
import org.bangfu.payment.payment.Payments;
import org.bangfu.payment.payment.SubjectKind;
import org.bangfu.payment.refund.RefundPayments;
import org.bangfu.payment.refund.Refunding;

/**
 * Pays a buyer back. What a provider took has gone back when the provider says so; until then the
 * order takes no other step.
 */
@ApplicationScoped
public class RefundOrder {
  private final Orders orders;
  private final Payments payments;
  private final RefundPayments refunds;
  private final UndoOrder undo;
  private final Event<OrderRefunded> refunded;
  private final Caller caller;

  RefundOrder(
      Orders orders,
      Payments payments,
      RefundPayments refunds,
      UndoOrder undo,
      Event<OrderRefunded> refunded,
      Caller caller) {
    this.orders = orders;
    this.payments = payments;
    this.refunds = refunds;
    this.undo = undo;
    this.refunded = refunded;
    this.caller = caller;
  }

  @Transactional
  public Order refund(UUID id, LocalDate day) {
    // held first, as by whoever hears of one from the provider
    List<Payment> payers =
        payments.of(SubjectKind.ORDER, id).stream().map(p -> payments.lock(p.id())).toList();
    Order order = orders.holdAsStaff(id, caller.scope());
    UUID refund = Ids.next();
    order.askBack(refund, day);
    ClosedPeriods.requireOpen(order.division(), day);
    // one that came besides goes back of itself
    Optional<Payment> paid =
        payers.stream()
            .filter(p -> p.state() == PaymentState.PAID)
            .filter(p -> p.refunding().equals(Money.ZERO) && p.refunded().equals(Money.ZERO))
            .findFirst();
    if (paid.isEmpty()) {
      // it was paid before payments had records
      end(order, day, caller.actor());
    } else {
      Payment payment = paid.get();
      refunds.refund(new Refunding(refund, payment.id(), payment.amount(), day, caller.actor()));
    }
    return order;
  }

  /** What goes back for an order that had ended when it was paid changes no order. */
  void book(@Observes PaymentRefunded event) {
    for (Order order : waiting(event.payment(), event.refundId())) {
      end(order, event.day(), event.actor());
    }
  }

  void keep(@Observes PaymentRefundFailed event) {
    waiting(event.payment(), event.refundId()).forEach(Order::kept);
  }

  private List<Order> waiting(Payment payment, UUID refund) {
    return payment.subject() == SubjectKind.ORDER
        ? orders.holdAll(List.of(payment.subjectId())).stream()
            .filter(order -> order.waitsFor(refund))
            .toList()
        : List.of();
  }

  private void end(Order order, LocalDate told, String actor) {
    LocalDate day = order.refund(ClosedPeriods.firstOpen(order.division(), told));
    undo.undo(order, Step.REFUND, day, actor, !order.hasLeft());
    refunded.fire(new OrderRefunded(order.figures(), day));
  }
}

package org.bangfu.consumption.rights.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.bangfu.consumption.order.BuyerNames;
import org.bangfu.consumption.order.Order;
import org.bangfu.consumption.order.Orders;
import org.bangfu.consumption.order.api.OrderResponse;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.payment.payment.Payments;
import org.bangfu.payment.payment.SubjectKind;
import org.bangfu.payment.payment.api.PaymentResponse;

/** Gathers what is kept of a buyer, as far as the caller sees its orders. */
@ApplicationScoped
class MakeCopy {
  private final Orders orders;
  private final Payments payments;
  private final BuyerNames names;

  MakeCopy(Orders orders, Payments payments, BuyerNames names) {
    this.orders = orders;
    this.payments = payments;
    this.names = names;
  }

  /** In the running transaction. */
  BuyerCopy of(UUID account, DivisionScope scope) {
    List<Order> bought = orders.ofBuyer(account, scope);
    if (bought.isEmpty()) {
      throw Problems.notFound("buyer", account);
    }
    return new BuyerCopy(account, bought.stream().map(order -> copied(order, scope)).toList());
  }

  private BuyerCopy.CopiedOrder copied(Order order, DivisionScope scope) {
    PersonalText name = names.of(order);
    return BuyerCopy.CopiedOrder.of(
        order,
        name,
        OrderResponse.of(order, name, null),
        payments.of(SubjectKind.ORDER, order.id()).stream()
            .map(payment -> PaymentResponse.of(payment, scope))
            .toList());
  }
}

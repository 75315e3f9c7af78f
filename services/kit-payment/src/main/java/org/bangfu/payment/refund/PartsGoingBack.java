package org.bangfu.payment.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.money.Money;
import org.bangfu.payment.payment.Payment;
import org.bangfu.payment.payment.PaymentState;
import org.bangfu.payment.payment.Payments;
import org.bangfu.payment.problem.PaymentProblem;

/** How much of a payment is on its way back, and how much is back. */
@ApplicationScoped
class PartsGoingBack {
  private final EntityManager entities;
  private final Payments payments;

  PartsGoingBack(EntityManager entities, Payments payments) {
    this.entities = entities;
    this.payments = payments;
  }

  /**
   * A part of it is to go back; holds it until the transaction ends.
   *
   * @throws RuntimeException payment-state unless it is paid, payment-over-refunded for more than
   *     is there and not on its way back
   */
  Payment ask(UUID id, Money part) {
    Payment payment = payments.lock(id);
    if (payment.state() != PaymentState.PAID) {
      throw Problems.problem(
          PaymentProblem.PAYMENT_STATE, "The payment is " + payment.state() + ", not paid.");
    }
    Money left = payment.amount().minus(payment.refunded()).minus(payment.refunding());
    if (part.compareTo(left) > 0) {
      throw Problems.builder(
              PaymentProblem.PAYMENT_OVER_REFUNDED,
              "Of the payment " + left + " yuan can still go back.")
          .with("left", left.toString())
          .build();
    }
    return change(id, "refunding = refunding + :part", part);
  }

  /** A part that was to go back has gone. */
  Payment gone(UUID id, Money part) {
    return change(
        id,
        """
        refunding = refunding - :part, refunded = refunded + :part,
        state = case when refunded + :part = amount then 'REFUNDED' else state end
        """,
        part);
  }

  /** A part that was to go back has not. */
  Payment kept(UUID id, Money part) {
    return change(id, "refunding = refunding - :part", part);
  }

  private Payment change(UUID id, String columns, Money part) {
    entities
        .createNativeQuery(
            "update payment set version = version + 1, " + columns + " where id = :id")
        .setParameter("id", id)
        .setParameter("part", part.amount())
        .executeUpdate();
    return payments.lock(id);
  }
}

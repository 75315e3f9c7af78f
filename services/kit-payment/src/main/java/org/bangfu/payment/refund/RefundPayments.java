package org.bangfu.payment.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.http.Problems;
import org.bangfu.kit.money.Money;
import org.bangfu.payment.payment.Payment;
import org.bangfu.payment.payment.PaymentRefunded;
import org.bangfu.payment.payment.PaymentState;
import org.bangfu.payment.payment.Payments;
import org.bangfu.payment.problem.PaymentProblem;
import org.jspecify.annotations.Nullable;

/**
 * Gives money back, in the running transaction. What a provider has told us that it took, it is
 * asked to give back after the commit, and it has gone back when the provider says so. Of all else,
 * proved by papers, the office says by this that it has given it back.
 */
@ApplicationScoped
public class RefundPayments {
  private final EntityManager entities;
  private final Payments payments;
  private final Event<PaymentRefunded> refunded;

  RefundPayments(EntityManager entities, Payments payments, Event<PaymentRefunded> refunded) {
    this.entities = entities;
    this.payments = payments;
    this.refunded = refunded;
  }

  /**
   * @param day on which the office gives it back; of a provider's refund the day that it tells
   * @return the refund, {@code DONE} or {@code PENDING}
   */
  public Refund refund(UUID paymentId, Money amount, LocalDate day, String actor) {
    Payment payment = payments.lock(paymentId);
    if (payment.state() != PaymentState.PAID) {
      throw Problems.problem(
          PaymentProblem.PAYMENT_STATE, "The payment is " + payment.state() + ", not paid.");
    }
    Money left = payment.amount().minus(payment.refunded()).minus(pending(paymentId));
    if (amount.compareTo(left) > 0) {
      throw Problems.builder(
              PaymentProblem.PAYMENT_OVER_REFUNDED,
              "Of the payment " + left + " yuan can still go back.")
          .with("left", left.toString())
          .build();
    }
    Refund refund = new Refund(payment, amount, day, actor);
    entities.persist(refund);
    if (!payment.isProvidersWord()) {
      settle(refund, day);
    }
    return refund;
  }

  /** The refund of that name; null for none. Held until the transaction ends. */
  public @Nullable Refund find(String reference) {
    @SuppressWarnings("unchecked")
    List<Refund> rows =
        entities
            .createNativeQuery(
                "select * from payment_refund where reference = :reference for update",
                Refund.class)
            .setParameter("reference", reference)
            .getResultList();
    return rows.isEmpty() ? null : rows.getFirst();
  }

  /** It has gone back. */
  public void settle(Refund refund, LocalDate day) {
    refund.end(RefundState.DONE, day);
    Payment payment = payments.refunded(refund.paymentId(), refund.amount());
    refunded.fire(new PaymentRefunded(payment, refund.amount(), day, refund.actor()));
  }

  /** The provider does not give it back. */
  public void fail(Refund refund, LocalDate day) {
    refund.end(RefundState.FAILED, day);
  }

  private Money pending(UUID paymentId) {
    return new Money(
        (BigDecimal)
            entities
                .createNativeQuery(
                    """
                    select coalesce(sum(amount), 0) from payment_refund
                    where payment_id = :id and state = 'PENDING'
                    """,
                    BigDecimal.class)
                .setParameter("id", paymentId)
                .getSingleResult());
  }
}

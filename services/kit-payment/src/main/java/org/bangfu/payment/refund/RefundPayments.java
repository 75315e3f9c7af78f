package org.bangfu.payment.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.payment.payment.Payment;
import org.bangfu.payment.payment.PaymentRefundFailed;
import org.bangfu.payment.payment.PaymentRefunded;
import org.jspecify.annotations.Nullable;

/**
 * Gives money back, in the running transaction. What a provider has told us that it took, it is
 * asked to give back after the commit, and it has gone back when the provider says so. Of all else,
 * proved by papers, the office says by this that it has given it back.
 */
@ApplicationScoped
public class RefundPayments {
  private final EntityManager entities;
  private final PartsGoingBack parts;
  private final Event<PaymentRefunded> refunded;
  private final Event<PaymentRefundFailed> failed;

  RefundPayments(
      EntityManager entities,
      PartsGoingBack parts,
      Event<PaymentRefunded> refunded,
      Event<PaymentRefundFailed> failed) {
    this.entities = entities;
    this.parts = parts;
    this.refunded = refunded;
    this.failed = failed;
  }

  /**
   * @return the refund, {@code DONE} or {@code PENDING}
   */
  public Refund refund(Refunding asked) {
    Payment payment = parts.ask(asked.paymentId(), asked.amount());
    Refund refund = new Refund(asked, payment.division());
    entities.persist(refund);
    if (!payment.isProvidersWord()) {
      settle(refund, asked.day());
    }
    return refund;
  }

  /** Gives the whole of a payment back for which nothing waits any more. */
  public Refund refundAll(Payment payment, LocalDate day, String actor) {
    return refund(new Refunding(Ids.next(), payment.id(), payment.amount(), day, actor));
  }

  /** The refund of that name; null for none. Held until the transaction ends. */
  @Nullable Refund find(String reference) {
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
  void settle(Refund refund, LocalDate day) {
    refund.end(RefundState.DONE, day);
    Payment payment = parts.gone(refund.paymentId(), refund.amount());
    refunded.fire(new PaymentRefunded(payment, refund.id(), refund.amount(), day, refund.actor()));
  }

  /** The provider does not give it back. */
  void fail(Refund refund, LocalDate day) {
    refund.end(RefundState.FAILED, day);
    Payment payment = parts.kept(refund.paymentId(), refund.amount());
    failed.fire(new PaymentRefundFailed(payment, refund.id(), refund.amount(), day));
  }
}

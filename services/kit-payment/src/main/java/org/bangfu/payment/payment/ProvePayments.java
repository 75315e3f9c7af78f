package org.bangfu.payment.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes pledges payments, in the running transaction. The one place in which a payment becomes
 * PAID: one statement that holds only for what was open, so that whoever comes second changes
 * nothing.
 */
@ApplicationScoped
public class ProvePayments {
  private final EntityManager entities;
  private final Payments payments;
  private final Event<PaymentsPaid> paid;

  ProvePayments(EntityManager entities, Payments payments, Event<PaymentsPaid> paid) {
    this.entities = entities;
    this.payments = payments;
    this.paid = paid;
  }

  /**
   * @param actor who proves it
   * @return those that have become payments now
   */
  public List<Payment> prove(List<Proof> proofs, String actor) {
    if (proofs.isEmpty()) {
      return List.of();
    }
    entities.flush();
    @SuppressWarnings("unchecked")
    List<UUID> proved =
        entities
            .createNativeQuery(
                """
                update payment p set state = 'PAID', paid_on = coalesce(cast(t.paid_on as date), p.told_on),
                  transaction_id = t.transaction_id, confirmed_by = :actor, version = p.version + 1
                from unnest(cast(:ids as uuid[]), cast(:days as text[]), cast(:transactions as text[]))
                  as t (id, paid_on, transaction_id)
                where p.id = t.id and p.state in ('CREATED', 'PENDING')
                returning p.id
                """,
                UUID.class)
            .setParameter("ids", proofs.stream().map(Proof::paymentId).toArray(UUID[]::new))
            .setParameter("days", texts(proofs.stream().map(Proof::paidOn).toList()))
            .setParameter("transactions", texts(proofs.stream().map(Proof::transactionId).toList()))
            .setParameter("actor", actor)
            .getResultList();
    List<Payment> now = payments.fresh(proved);
    if (!now.isEmpty()) {
      paid.fire(new PaymentsPaid(now, actor));
    }
    return now;
  }

  /**
   * Records that a pledge which had fallen away was paid all the same. Nobody is told: what it was
   * for has gone on without it.
   */
  public Payment late(Proof proof, String actor) {
    entities
        .createNativeQuery(
            """
            update payment set state = 'PAID', ended_on = null, paid_on = :day,
              transaction_id = :transaction, confirmed_by = :actor, version = version + 1
            where id = :id and state in ('FAILED', 'EXPIRED')
            """)
        .setParameter("day", proof.paidOn())
        .setParameter("transaction", proof.transactionId())
        .setParameter("actor", actor)
        .setParameter("id", proof.paymentId())
        .executeUpdate();
    return payments.lock(proof.paymentId());
  }

  private static @Nullable String[] texts(List<? extends @Nullable Object> values) {
    return values.stream()
        .map(value -> value == null ? null : value.toString())
        .toArray(String[]::new);
  }
}

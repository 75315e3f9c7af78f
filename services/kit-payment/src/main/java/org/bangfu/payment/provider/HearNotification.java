package org.bangfu.payment.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.payment.payment.Payment;
import org.bangfu.payment.payment.Payments;
import org.bangfu.payment.payment.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a provider has told and signed, once. A repeat is known by the provider's own name for
 * the telling and changes nothing; what was refused is tried again when it is told again, because
 * news may come in the wrong order.
 */
@ApplicationScoped
public class HearNotification {
  /** How far a provider's clock may be before ours. */
  private static final Duration CLOCK = Duration.ofMinutes(5);

  private final EntityManager entities;
  private final Payments payments;
  private final ActOnNews act;
  private final RowFloor floor;

  HearNotification(EntityManager entities, Payments payments, ActOnNews act, RowFloor floor) {
    this.entities = entities;
    this.payments = payments;
    this.act = act;
    this.floor = floor;
  }

  /**
   * @return why it changes nothing; null where it is taken, now or before
   */
  @Transactional
  public @Nullable Refusal hear(PaymentProvider from, Told told) {
    floor.widen();
    String provider = from.name();
    Duration age = Duration.between(told.signedAt(), Instant.now());
    boolean late = age.compareTo(from.tellsFor()) > 0 || age.negated().compareTo(CLOCK) > 0;
    if (isRepeat(provider, told)) {
      return late ? Refusal.TIMESTAMP : null;
    }
    Payment payment = payments.lock(new Reference(provider, told.reference())).orElse(null);
    Refusal refusal =
        late ? Refusal.TIMESTAMP : payment == null ? Refusal.UNKNOWN : act.act(payment, told);
    entities
        .createNativeQuery(
            """
            update payment_notification set refusal = :refusal, payment_id = :payment, division = :division
            where provider = :provider and notification_id = :id
            """)
        .setParameter("refusal", refusal == null ? null : refusal.name())
        .setParameter("payment", payment == null ? null : payment.id())
        .setParameter(
            "division", (payment == null ? DivisionCode.NATION : payment.division()).value())
        .setParameter("provider", provider)
        .setParameter("id", told.id())
        .executeUpdate();
    return refusal;
  }

  /**
   * Its row is locked by this until the transaction ends: the same told at once is told in turn.
   */
  private boolean isRepeat(String provider, Told told) {
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        entities
            .createNativeQuery(
                """
                insert into payment_notification as n (provider, notification_id, division, what)
                values (:provider, :id, 'CN', :what)
                on conflict (provider, notification_id) do update set times = n.times + 1
                returning times, refusal
                """,
                Tuple.class)
            .setParameter("provider", provider)
            .setParameter("id", told.id())
            .setParameter("what", told.what().name())
            .getResultList();
    Tuple row = rows.getFirst();
    return Objects.requireNonNull(row.get(0, Integer.class)) > 1 && row.get(1) == null;
  }
}

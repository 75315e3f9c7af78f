package org.bangfu.payment.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Lets pledges fall away, in the running transaction; what is paid or has ended stays as it is. */
@ApplicationScoped
public class LapsePayments {
  private final EntityManager entities;
  private final Payments payments;
  private final Event<PaymentsLapsed> lapsed;

  LapsePayments(EntityManager entities, Payments payments, Event<PaymentsLapsed> lapsed) {
    this.entities = entities;
    this.payments = payments;
    this.lapsed = lapsed;
  }

  /**
   * @param state {@code FAILED} or {@code EXPIRED}
   * @param day on which it happens
   * @return those that have fallen away now
   */
  public List<Payment> lapse(Collection<UUID> ids, PaymentState state, LocalDate day) {
    if (ids.isEmpty()) {
      return List.of();
    }
    entities.flush();
    @SuppressWarnings("unchecked")
    List<UUID> ended =
        entities
            .createNativeQuery(
                """
                update payment set state = :state, ended_on = :day, version = version + 1
                where id = any(cast(:ids as uuid[])) and state in ('CREATED', 'PENDING')
                returning id
                """,
                UUID.class)
            .setParameter("state", state.name())
            .setParameter("day", day)
            .setParameter("ids", ids.toArray(UUID[]::new))
            .getResultList();
    List<Payment> fallen = payments.fresh(ended);
    if (!fallen.isEmpty()) {
      lapsed.fire(new PaymentsLapsed(fallen, state, day));
    }
    return fallen;
  }
}

package org.bangfu.consumption.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.payment.payment.LapsePayments;
import org.bangfu.payment.payment.Payment;
import org.bangfu.payment.payment.PaymentState;
import org.bangfu.payment.payment.Payments;
import org.bangfu.payment.payment.SubjectKind;

/**
 * Lets pledges fall away whose orders end. Asked before the orders are held: a proof takes the
 * payment first and the order then, so that the two never wait for each other in a circle.
 */
@ApplicationScoped
class OpenPledges {
  private final Payments payments;
  private final LapsePayments lapse;
  private final RowFloor floor;

  OpenPledges(Payments payments, LapsePayments lapse, RowFloor floor) {
    this.payments = payments;
    this.lapse = lapse;
    this.floor = floor;
  }

  /** Somebody gave the order up, or has its money otherwise. */
  void letGo(Collection<UUID> orders, LocalDate day) {
    end(orders, PaymentState.FAILED, day);
  }

  void expire(Collection<UUID> orders, LocalDate day) {
    end(orders, PaymentState.EXPIRED, day);
  }

  /** Those of the orders for which a payment was entered since, while they were not held yet. */
  Set<UUID> stillOpen(Collection<UUID> orders) {
    return floor.everywhere(() ->
        payments.open(SubjectKind.ORDER, orders).stream()
            .map(Payment::subjectId)
            .collect(Collectors.toSet()));
  }

  private void end(Collection<UUID> orders, PaymentState state, LocalDate day) {
    floor.everywhere(() ->
        lapse.lapse(
            payments.open(SubjectKind.ORDER, orders).stream().map(Payment::id).toList(),
            state,
            day));
  }
}

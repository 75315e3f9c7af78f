package org.bangfu.payment.payment;

import java.time.LocalDate;
import java.util.List;

/**
 * Pledges have fallen away, each for the first and only time; told in the transaction in which they
 * have.
 *
 * @param state {@code FAILED} or {@code EXPIRED}
 */
public record PaymentsLapsed(List<Payment> payments, PaymentState state, LocalDate day) {
  public PaymentsLapsed {
    payments = List.copyOf(payments);
  }

  public List<Payment> of(SubjectKind kind) {
    return payments.stream().filter(payment -> payment.subject() == kind).toList();
  }
}

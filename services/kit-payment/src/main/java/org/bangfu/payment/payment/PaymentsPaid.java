package org.bangfu.payment.payment;

import java.util.List;

/**
 * Payments are proved, each for the first and only time; told in the transaction in which they are.
 *
 * @param payments up to a thousand; whoever observes reads its own records in one query
 * @param actor who proved them
 */
public record PaymentsPaid(List<Payment> payments, String actor) {
  public PaymentsPaid {
    payments = List.copyOf(payments);
  }

  public List<Payment> of(SubjectKind kind) {
    return payments.stream().filter(payment -> payment.subject() == kind).toList();
  }
}

package org.bangfu.payment.payment;

/** What a payment pays. */
public enum SubjectKind {
  DONATION,
  CONTRIBUTION,
  ORDER
}

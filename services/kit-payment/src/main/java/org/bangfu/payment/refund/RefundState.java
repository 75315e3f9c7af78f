package org.bangfu.payment.refund;

/** How far a refund is. */
public enum RefundState {
  /** The provider is to give it back, or has been asked. */
  PENDING,
  DONE,
  FAILED
}

package org.bangfu.payment.payment;

/** How far a payment is; what was given back in part stands beside it. */
public enum PaymentState {
  /** 已承诺 a pledge, of which no provider knows. */
  CREATED,
  /** 待支付 the provider has been asked to take it. */
  PENDING,
  /** 已支付 proved. */
  PAID,
  /** 失败 the provider, or the office, says that it will not come. */
  FAILED,
  /** 已过期 nobody paid in time. */
  EXPIRED,
  /** 已全额退款 all of it has gone back. */
  REFUNDED
}

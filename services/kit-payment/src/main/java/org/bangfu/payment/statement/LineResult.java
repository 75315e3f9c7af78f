package org.bangfu.payment.statement;

/** How a line compares with what is known here. */
public enum LineResult {
  /** 相符 the same payment with the same amount. */
  MATCHED,
  /** 短款 paid here on that day, and the provider does not say so. */
  MISSING,
  /** 长款 told, and unknown here. */
  SURPLUS,
  /** 不符 another amount, told twice, or of a payment that has ended. */
  DIFFERENT
}

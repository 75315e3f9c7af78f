package org.bangfu.payment.provider;

/** Why a notification changes nothing. */
public enum Refusal {
  /** It is not signed, or by nobody whom we know. */
  SIGNATURE,
  /** It was signed too long ago, or in the future. */
  TIMESTAMP,
  /** It cannot be read. */
  FORM,
  /** It is for another app or another account than ours. */
  ADDRESSEE,
  /** It names no payment of ours. */
  UNKNOWN,
  /** It tells another amount than was agreed. */
  AMOUNT,
  /** It tells another currency. */
  CURRENCY,
  /** The payment has ended, or is not yet paid: told in the wrong order. */
  STATE
}

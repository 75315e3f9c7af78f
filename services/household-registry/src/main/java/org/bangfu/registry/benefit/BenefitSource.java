package org.bangfu.registry.benefit;

/** Where a benefit came from. */
public enum BenefitSource {
  /** A claim on one of its needs, which it confirmed. */
  CLAIM,
  /** An aid record. */
  AID,
  /** A donation meant for it. */
  DONATION,
  /** A donation that was given back; its amount is negative. */
  DONATION_REFUND,
  /** Its share of a settled order. */
  SALE
}

package org.bangfu.registry.benefit;

/** Where a benefit came from. */
public enum BenefitSource {
  /** A claim on one of its needs, which it confirmed. */
  CLAIM,
  /** An aid record. */
  AID,
  /** An aid record that was taken back; what it says is negative. */
  AID_REVERSED,
  /** Money of a donation that was used for it. */
  DONATION,
  /** A use that was taken back; its amount is negative. */
  DONATION_USE_REVERSED,
  /**
   * Takes back, as a negative amount, what the ledger said of donations when it counted them on
   * receipt.
   */
  DONATION_REFUND,
  /** Money of a campaign that was paid out to it. */
  CAMPAIGN,
  /** Money of a campaign that was taken back; its amount is negative. */
  CAMPAIGN_REVERSED,
  /** Its share of a settled order. */
  SALE
}

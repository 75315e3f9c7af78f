package org.bangfu.needs.money.donation;

/** Whether the money of a donation is there. */
public enum DonationState {
  /** 已承诺 entered, and not proved: counted nowhere. */
  PLEDGED,
  /** 已到账 proved, and in the books. */
  RECEIVED,
  /** 已失效 nobody paid. */
  LAPSED
}

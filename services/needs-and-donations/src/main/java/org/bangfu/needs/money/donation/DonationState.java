package org.bangfu.needs.money.donation;

import org.bangfu.kit.value.text.ChineseWord;

/** Whether the money of a donation is there. */
public enum DonationState implements ChineseWord {
  /** 已承诺 entered, and not proved: counted nowhere. */
  PLEDGED("已承诺"),
  /** 已到账 proved, and in the books. */
  RECEIVED("已到账"),
  /** 已失效 nobody paid. */
  LAPSED("已失效");

  private final String label;

  DonationState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}

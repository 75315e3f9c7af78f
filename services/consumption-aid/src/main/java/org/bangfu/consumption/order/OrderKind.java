package org.bangfu.consumption.order;

import org.bangfu.kit.value.text.ChineseWord;

/** Ordinary (普通订单), 以购代捐 (buying instead of giving), 以购代帮 (buying instead of helping). */
public enum OrderKind implements ChineseWord {
  ORDINARY("普通订单"),
  DONATION_BY_PURCHASE("以购代捐"),
  HELP_BY_PURCHASE("以购代帮");

  private final String label;

  OrderKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}

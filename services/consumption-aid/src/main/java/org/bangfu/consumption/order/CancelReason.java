package org.bangfu.consumption.order;

import org.bangfu.kit.value.text.ChineseWord;

/** Given up by somebody, or not paid in time. */
public enum CancelReason implements ChineseWord {
  GIVEN_UP("主动取消"),
  EXPIRED("逾期未付");

  private final String label;

  CancelReason(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}

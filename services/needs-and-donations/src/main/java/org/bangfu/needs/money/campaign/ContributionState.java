package org.bangfu.needs.money.campaign;

import org.bangfu.kit.value.text.ChineseWord;

/** A pledge holds its room in the campaign until it is paid or falls away. */
public enum ContributionState implements ChineseWord {
  PLEDGED("已承诺"),
  RECEIVED("已到账"),
  LAPSED("已失效");

  private final String label;

  ContributionState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}

package org.bangfu.needs.money.campaign;

import org.bangfu.kit.value.text.ChineseWord;

/** Open for contributions, at its target, or past its deadline without having reached it. */
public enum CampaignState implements ChineseWord {
  PUBLISHED("募集中"),
  FUNDED("已筹满"),
  CLOSED("已截止");

  private final String label;

  CampaignState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}

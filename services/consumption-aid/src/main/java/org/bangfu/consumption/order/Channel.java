package org.bangfu.consumption.order;

import org.bangfu.kit.value.text.ChineseWord;

/** Ordered through the platform, or sold at a fair (展销) and entered afterwards. */
public enum Channel implements ChineseWord {
  ONLINE("线上"),
  FAIR("展销");

  private final String label;

  Channel(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}

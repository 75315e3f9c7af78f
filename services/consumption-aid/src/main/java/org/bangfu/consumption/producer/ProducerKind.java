package org.bangfu.consumption.producer;

import org.bangfu.kit.value.text.ChineseWord;

/** Who sells: a household (农户), a cooperative (合作社) or a firm (企业). */
public enum ProducerKind implements ChineseWord {
  HOUSEHOLD("农户"),
  COOPERATIVE("合作社"),
  FIRM("企业");

  private final String label;

  ProducerKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}

package org.bangfu.consumption.order;

import org.bangfu.kit.value.text.ChineseWord;

/** A person, a union (工会), a budget unit (预算单位), a firm. */
public enum BuyerKind implements ChineseWord {
  PERSON("个人"),
  UNION("工会"),
  BUDGET_UNIT("预算单位"),
  FIRM("企业");

  private final String label;

  BuyerKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}

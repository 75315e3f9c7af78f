package org.bangfu.needs.help.need;

import org.bangfu.kit.value.text.ChineseWord;

/** What is asked for: 资金 in yuan, 物资 in items, 服务 in times. The three are never added. */
public enum Measure implements ChineseWord {
  FUNDS("资金"),
  GOODS("物资"),
  SERVICE("服务");

  private final String label;

  Measure(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}

package org.bangfu.needs.help.helper;

import org.bangfu.kit.value.text.ChineseWord;

/** What a helper is: 个人, 爱心企业 (a firm or a cooperative), 社会组织. */
public enum HelperKind implements ChineseWord {
  PERSON("个人"),
  FIRM("爱心企业"),
  ORGANISATION("社会组织");

  private final String label;

  HelperKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}

package org.bangfu.needs.help.need;

import org.bangfu.kit.value.text.ChineseWord;

/**
 * Where a need stands: {@code SUBMITTED → PUBLISHED → PARTLY_MATCHED → MATCHED → FULFILLED}, or
 * rejected, withdrawn, expired.
 */
public enum NeedState implements ChineseWord {
  SUBMITTED("已提交"),
  PUBLISHED("已发布"),
  PARTLY_MATCHED("部分对接"),
  MATCHED("已对接"),
  FULFILLED("已完成"),
  REJECTED("已驳回"),
  WITHDRAWN("已撤回"),
  EXPIRED("已过期");

  private final String label;

  NeedState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}

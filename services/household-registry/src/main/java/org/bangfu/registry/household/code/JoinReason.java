package org.bangfu.registry.household.code;

import java.util.List;

/** Why somebody joined a household (增加原因). */
public enum JoinReason implements ChineseCode {
  REGISTERED("登记"),
  BIRTH("新生儿"),
  MARRIED_IN("嫁入"),
  MOVED_IN("迁入"),
  RETURNED("回归"),
  SPLIT_OFF("分户"),
  OMITTED_BEFORE("补录"),
  OTHER("其他");

  private final List<String> labels;

  JoinReason(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}

package org.bangfu.registry.household.code;

import java.util.List;

/** Why somebody left a household (减少原因). */
public enum LeaveReason implements ChineseCode {
  DEATH("死亡"),
  MARRIED_OUT("嫁出"),
  MOVED_OUT("迁出"),
  SPLIT_OFF("分户"),
  IMPRISONED("服刑"),
  ENTERED_WRONGLY("误登"),
  OTHER("其他");

  private final List<String> labels;

  LeaveReason(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}

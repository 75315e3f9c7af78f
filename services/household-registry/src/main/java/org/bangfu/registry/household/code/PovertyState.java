package org.bangfu.registry.household.code;

import java.util.List;

/** The household on the poverty register (脱贫状态); a household of the platform need not be on it. */
public enum PovertyState implements ChineseCode {
  NONE("未建档"),
  IN_POVERTY("贫困"),
  EXITED("已脱贫"),
  RETURNED("返贫"),
  /** It should never have been on it (误登). */
  REMOVED("已清退");

  private final List<String> labels;

  PovertyState(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}

package org.bangfu.registry.standing.village;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/** Where a village stands. */
public enum VillageState implements ChineseCode {
  /** 非贫困村 */
  NONE("非贫困村"),
  /** 贫困村 */
  POOR("贫困村"),
  /** 已出列 */
  DELISTED("已出列");

  private final List<String> labels;

  VillageState(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }

  boolean isStepFrom(VillageState before) {
    return this == POOR ? before != POOR : this == DELISTED && before == POOR;
  }
}

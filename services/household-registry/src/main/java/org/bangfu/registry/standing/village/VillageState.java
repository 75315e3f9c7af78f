package org.bangfu.registry.standing.village;

/** Where a village stands. */
public enum VillageState {
  /** 非贫困村 */
  NONE,
  /** 贫困村 */
  POOR,
  /** 已出列 */
  DELISTED;

  boolean isStepFrom(VillageState before) {
    return this == POOR ? before != POOR : this == DELISTED && before == POOR;
  }
}

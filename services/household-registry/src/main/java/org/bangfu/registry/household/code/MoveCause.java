package org.bangfu.registry.household.code;

import java.util.List;

/** Why a household is in another village than before. */
public enum MoveCause implements ChineseCode {
  /** The family went to live there. */
  RELOCATION("迁移"),
  /** The family stayed, and the place became part of another one. */
  DIVISION_CHANGE("区划调整");

  private final List<String> labels;

  MoveCause(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}

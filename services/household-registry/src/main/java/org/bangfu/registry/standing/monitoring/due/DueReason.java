package org.bangfu.registry.standing.monitoring.due;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/** Why somebody has something to do for a household that is watched. */
public enum DueReason implements ChineseCode {
  NO_RISK_NAMED("未填风险"),
  /** Thirty days after the case was opened. */
  NO_MEASURE("未落实帮扶措施"),
  /** Six months after it. */
  REVIEW("可消除风险核查");

  private final List<String> labels;

  DueReason(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}

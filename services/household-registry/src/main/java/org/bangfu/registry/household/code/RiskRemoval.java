package org.bangfu.registry.household.code;

import java.util.List;

/** How the risk of a household went that was watched (风险消除方式). */
public enum RiskRemoval implements ChineseCode {
  NATURAL("自然消除"),
  /** By measures, of which one at least was done. */
  ASSISTED("措施帮扶消除");

  private final List<String> labels;

  RiskRemoval(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}

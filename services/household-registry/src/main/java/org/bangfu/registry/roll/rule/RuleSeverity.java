package org.bangfu.registry.roll.rule;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/** Whether what a rule finds is wrong, or has to be looked at. */
public enum RuleSeverity implements ChineseCode {
  ERROR("错误"),
  WARNING("疑似");

  private final List<String> labels;

  RuleSeverity(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}

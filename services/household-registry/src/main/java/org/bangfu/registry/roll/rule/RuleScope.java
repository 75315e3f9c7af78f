package org.bangfu.registry.roll.rule;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/** Of whom a rule speaks: of a member, or of a household as a whole. */
public enum RuleScope implements ChineseCode {
  PERSON("人"),
  HOUSEHOLD("户");

  private final List<String> labels;

  RuleScope(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}

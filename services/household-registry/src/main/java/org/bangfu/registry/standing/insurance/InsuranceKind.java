package org.bangfu.registry.standing.insurance;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/** Against what a household is insured. */
public enum InsuranceKind implements ChineseCode {
  RELAPSE("防返贫综合保险", "防贫保险"),
  MEDICAL("补充医疗保险"),
  ACCIDENT("意外伤害保险"),
  FARMING("农业保险"),
  HOUSING("农房保险"),
  OTHER("其他");

  private final List<String> labels;

  InsuranceKind(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}

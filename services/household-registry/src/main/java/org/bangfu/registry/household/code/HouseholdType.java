package org.bangfu.registry.household.code;

import java.util.List;

/** What support the household belongs to (户属性). */
public enum HouseholdType implements ChineseCode {
  ORDINARY("一般", "一般户", "一般农户", "一般贫困户", "一般脱贫户", "脱贫户", "一般户(脱贫户)"),
  MINIMUM_LIVING_ALLOWANCE("低保", "低保户", "低保贫困户", "低保脱贫户"),
  EXTREME_POVERTY_SUPPORT("特困供养", "五保", "五保户", "特困供养户", "特困供养贫困户", "特困供养脱贫户");

  private final List<String> labels;

  HouseholdType(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}

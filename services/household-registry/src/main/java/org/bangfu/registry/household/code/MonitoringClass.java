package org.bangfu.registry.household.code;

import java.util.List;

/** Why a household is watched (监测对象类别). */
public enum MonitoringClass implements ChineseCode {
  EXITED_UNSTABLE("脱贫不稳定户"),
  AT_THE_EDGE("边缘易致贫户"),
  SUDDEN_HARDSHIP("突发严重困难户");

  private final List<String> labels;

  MonitoringClass(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}

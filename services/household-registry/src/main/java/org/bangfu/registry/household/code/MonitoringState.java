package org.bangfu.registry.household.code;

import java.util.List;

/** Watching against a return to poverty (监测状态). */
public enum MonitoringState implements ChineseCode {
  NONE("未纳入监测"),
  MONITORED("监测中"),
  RISK_REMOVED("风险已消除");

  private final List<String> labels;

  MonitoringState(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}

package org.bangfu.registry.station;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/** Whether a station is there for people. */
public enum StationState implements ChineseCode {
  OPEN("开放"),
  CLOSED("已撤销");

  private final List<String> labels;

  StationState(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}

package org.bangfu.registry.standing.monitoring.measure;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/** How far a measure has come. */
public enum MeasureState implements ChineseCode {
  PLANNED("计划"),
  DONE("已落实"),
  DROPPED("已取消"),
  /** It was wrong and counts for nothing. */
  REVERSED("已撤销");

  private final List<String> labels;

  MeasureState(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}

package org.bangfu.registry.roll.sift;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/** How far a run has come. */
public enum SiftRunState implements ChineseCode {
  RUNNING("进行中"),
  DONE("已完成"),
  /** Something failed, or its service went: it changed nothing. */
  STOPPED("已中止");

  private final List<String> labels;

  SiftRunState(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}

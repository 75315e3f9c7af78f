package org.bangfu.registry.standing.monitoring.clue;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/** Where a clue has come to. */
public enum ClueState implements ChineseCode {
  REPORTED("待核实"),
  VERIFYING("核实中"),
  /** The household is watched since. */
  MONITORED("已纳入监测"),
  DISMISSED("已排除"),
  /** It was wrong, and counts for nothing. */
  REVERSED("已撤销");

  private final List<String> labels;

  ClueState(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }

  /** Whether somebody has something to do. */
  public boolean isOpen() {
    return this == REPORTED || this == VERIFYING;
  }
}

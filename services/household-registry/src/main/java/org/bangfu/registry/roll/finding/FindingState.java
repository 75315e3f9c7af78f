package org.bangfu.registry.roll.finding;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/**
 * How a finding stands. That it is fixed nobody says: the next run that does not find it any more
 * does.
 */
public enum FindingState implements ChineseCode {
  OPEN("待处理"),
  ASSIGNED("已交办"),
  /** A county answers for it until a day; the first run after that opens it again. */
  WAIVED("已豁免"),
  FIXED("已消除"),
  /** The file of its household was closed. */
  ENDED("已终止");

  private final List<String> labels;

  FindingState(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }

  /** Whether somebody has yet to see to it. */
  public boolean isOpen() {
    return this == OPEN || this == ASSIGNED;
  }
}

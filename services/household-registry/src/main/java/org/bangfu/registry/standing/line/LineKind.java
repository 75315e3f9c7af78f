package org.bangfu.registry.standing.line;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/** Of what a line is. */
public enum LineKind implements ChineseCode {
  POVERTY("扶贫标准"),
  MONITORING("防止返贫监测线");

  private final List<String> labels;

  LineKind(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}

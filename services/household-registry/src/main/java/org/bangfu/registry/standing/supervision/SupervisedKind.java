package org.bangfu.registry.standing.supervision;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/** Of what a supervision is. */
public enum SupervisedKind implements ChineseCode {
  /** 村（社区） */
  VILLAGE("村（社区）"),
  /** 易地搬迁安置点 */
  SITE("易地搬迁安置点");

  private final List<String> labels;

  SupervisedKind(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}

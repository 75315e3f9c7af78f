package org.bangfu.registry.standing.monitoring.clue;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/** From where it is known that a household may fall back (监测对象发现渠道). */
public enum ClueSource implements ChineseCode {
  SELF_REPORT("农户自主申报"),
  CADRE_VISIT("基层干部排查", "干部走访"),
  /** A list of one department, which is named. */
  DEPARTMENT_WARNING("部门筛查预警", "部门预警"),
  HOTLINE("12317等热线"),
  PETITION("信访"),
  MEDIA("媒体"),
  OTHER("其他");

  private final List<String> labels;

  ClueSource(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}

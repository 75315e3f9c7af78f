package org.bangfu.registry.household.code;

import java.util.List;

/** How far a member can work (劳动技能). */
public enum Labour implements ChineseCode {
  ORDINARY("普通劳动力", "普通"),
  SKILLED("技能劳动力", "技能"),
  WEAK_OR_HALF("弱劳动力或半劳动力", "弱或半", "弱劳动力", "半劳动力"),
  LOST("丧失劳动力", "丧失"),
  NONE("无劳动力", "无");

  private final List<String> labels;

  Labour(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}

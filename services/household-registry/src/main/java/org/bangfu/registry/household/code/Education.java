package org.bangfu.registry.household.code;

import java.util.List;

/** The schooling that a member who is no pupil has completed (文化程度). */
public enum Education implements ChineseCode {
  ILLITERATE_OR_SEMILITERATE("文盲或半文盲", "文盲", "半文盲", "文盲半文盲"),
  PRIMARY("小学"),
  JUNIOR_MIDDLE("初中"),
  SENIOR_MIDDLE("高中", "中专", "高中中专"),
  JUNIOR_COLLEGE("大专"),
  UNIVERSITY("本科及以上", "本科", "大学", "研究生");

  private final List<String> labels;

  Education(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}

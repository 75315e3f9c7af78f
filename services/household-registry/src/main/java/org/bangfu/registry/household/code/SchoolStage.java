package org.bangfu.registry.household.code;

import java.util.List;

/** Where a pupil, or a child below school age, stands (在校生状况). */
public enum SchoolStage implements ChineseCode {
  BELOW_SCHOOL_AGE("学龄前儿童"),
  KINDERGARTEN("学前教育", "幼儿园"),
  PRIMARY("小学"),
  JUNIOR_MIDDLE("初中", "七年级", "八年级", "九年级"),
  SENIOR_MIDDLE("高中", "高中一年级", "高中二年级", "高中三年级", "普通高中"),
  VOCATIONAL("中职", "中职一年级", "中职二年级", "中职三年级", "技师学院", "中等职业学校"),
  HIGHER_VOCATIONAL("高职高专", "高职", "大专", "高职高专一年级", "高职高专二年级", "高职高专三年级"),
  UNDERGRADUATE("本科", "大学", "本科一年级", "本科二年级", "本科三年级", "本科四年级", "本科五年级"),
  POSTGRADUATE("硕士研究生及以上", "硕士", "博士", "研究生");

  private final List<String> labels;

  SchoolStage(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}

package org.bangfu.needs.help.need;

import org.bangfu.kit.value.text.ChineseWord;

/** What a need is about: 助学, 助医, 住房, 产业, 就业, 培训, 生活用品, 技术, 销路. */
public enum NeedCategory implements ChineseWord {
  SCHOOLING("助学"),
  MEDICAL("助医"),
  HOUSING("住房"),
  INDUSTRY("产业"),
  JOB("就业"),
  TRAINING("培训"),
  DAILY_GOODS("生活用品"),
  SKILL("技术"),
  SALES("销路");

  private final String label;

  NeedCategory(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}

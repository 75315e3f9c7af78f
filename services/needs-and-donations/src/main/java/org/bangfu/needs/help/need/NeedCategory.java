package org.bangfu.needs.help.need;

/** What a need is about: 助学, 助医, 住房, 产业, 就业, 培训, 生活用品, 技术, 销路. */
public enum NeedCategory {
  SCHOOLING,
  MEDICAL,
  HOUSING,
  INDUSTRY,
  JOB,
  TRAINING,
  DAILY_GOODS,
  SKILL,
  SALES
}

package org.bangfu.needs.help.wish;

/** Why somebody is in need of special care. */
public enum MakerKind {
  /** 病患 */
  ILL,
  /** 残疾 */
  DISABLED,
  /** 孤寡老人 */
  ELDERLY_ALONE,
  /** 留守妇女 */
  LEFT_BEHIND_WOMAN,
  /** 留守儿童 */
  LEFT_BEHIND_CHILD,
  /** 学生 */
  PUPIL;

  /** Whether it is a child, for whom its guardian speaks. */
  public boolean isChild() {
    return this == LEFT_BEHIND_CHILD || this == PUPIL;
  }
}

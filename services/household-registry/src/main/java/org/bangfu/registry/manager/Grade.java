package org.bangfu.registry.manager;

/** How an information manager's year was judged. */
public enum Grade {
  /** 优秀. */
  EXCELLENT,
  /** 良好. */
  GOOD,
  /** 合格. */
  QUALIFIED,
  /** 不合格. */
  UNQUALIFIED
}

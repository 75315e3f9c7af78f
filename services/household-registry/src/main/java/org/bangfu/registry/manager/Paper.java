package org.bangfu.registry.manager;

/** A paper that the review has seen; the registry keeps no copy of it. */
public enum Paper {
  /** 身份证. */
  ID_CARD,
  /** 学历证明. */
  SCHOOL_CERTIFICATE,
  /** 村（社区）推荐表. */
  VILLAGE_RECOMMENDATION,
  /** 培训合格证. */
  TRAINING_CERTIFICATE,
  /** 其他. */
  OTHER
}

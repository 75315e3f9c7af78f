package org.bangfu.registry.standing.supervision;

/** Of what a supervision is. */
public enum SupervisedKind {
  /** 村（社区） */
  VILLAGE,
  /** 易地搬迁安置点 */
  SITE
}

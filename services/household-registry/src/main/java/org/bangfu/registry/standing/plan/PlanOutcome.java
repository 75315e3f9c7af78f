package org.bangfu.registry.standing.plan;

/** What came of a plan. */
public enum PlanOutcome {
  /** 完成. */
  REACHED,
  /** 部分完成. */
  PARTLY,
  /** 未完成. */
  MISSED
}

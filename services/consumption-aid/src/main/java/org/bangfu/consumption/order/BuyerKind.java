package org.bangfu.consumption.order;

/** A person, a union (工会), a budget unit (预算单位), a firm. */
public enum BuyerKind {
  PERSON,
  UNION,
  BUDGET_UNIT,
  FIRM
}

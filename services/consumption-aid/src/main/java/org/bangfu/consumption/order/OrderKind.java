package org.bangfu.consumption.order;

/** Ordinary (普通订单), 以购代捐 (buying instead of giving), 以购代帮 (buying instead of helping). */
public enum OrderKind {
  ORDINARY,
  DONATION_BY_PURCHASE,
  HELP_BY_PURCHASE
}

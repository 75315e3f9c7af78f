package org.bangfu.registry.benefit;

/** The four measures of aid, which are never added to each other. */
public enum Measure {
  /** Times. */
  ENGAGEMENTS,
  /** Items. */
  GOODS,
  /** Times. */
  SERVICES,
  /** Yuan. */
  FUNDS
}

package org.bangfu.registry.redivision;

/** Where a change stands. */
public enum DivisionChangeState {
  DRAFT,
  /** Comes into force on its day. */
  APPROVED,
  IN_FORCE,
  WITHDRAWN
}

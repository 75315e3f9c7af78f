package org.bangfu.needs.permission.consent;

/** Where a consent stands. */
public enum ConsentState {
  /** A partner website says so; it tells nobody anything until it is confirmed. */
  PENDING,
  LIVE,
  /** Withdrawn or replaced, or turned down before it ever held. */
  WITHDRAWN
}

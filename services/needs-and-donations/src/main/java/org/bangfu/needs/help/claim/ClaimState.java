package org.bangfu.needs.help.claim;

/** {@code CLAIMED → DELIVERED → CONFIRMED}, or cancelled or lapsed, which frees what it took. */
public enum ClaimState {
  CLAIMED,
  DELIVERED,
  CONFIRMED,
  CANCELLED,
  LAPSED
}

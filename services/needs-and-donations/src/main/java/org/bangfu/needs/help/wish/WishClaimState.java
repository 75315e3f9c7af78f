package org.bangfu.needs.help.wish;

/** {@code CLAIMED → REALISED}, or cancelled or lapsed, which opens the wish again. */
public enum WishClaimState {
  CLAIMED,
  REALISED,
  CANCELLED,
  LAPSED
}

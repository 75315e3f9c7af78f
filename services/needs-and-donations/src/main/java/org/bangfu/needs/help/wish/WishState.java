package org.bangfu.needs.help.wish;

/**
 * {@code OPEN → CLAIMED → REALISED}; open again when the claim ends without that; an open one may
 * be taken down.
 */
public enum WishState {
  OPEN,
  CLAIMED,
  REALISED,
  TAKEN_DOWN
}

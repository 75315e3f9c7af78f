package org.bangfu.needs.help.pair;

/** How a pair of helpers stands who may be one. */
public enum PairState {
  /** Somebody has yet to decide. */
  CANDIDATE,
  /** An office said so; it is not proposed again. */
  DIFFERENT,
  MERGED,
  /**
   * They are not alike any more, or one of them was erased or merged; found again, it is a
   * candidate again.
   */
  ENDED
}

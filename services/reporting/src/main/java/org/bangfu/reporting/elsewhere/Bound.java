package org.bangfu.reporting.elsewhere;

/** How a published number is meant. */
public enum Bound {
  /** What it says, as precisely as it says it. */
  EXACT,
  /** That and more: 余, 多, 以上. */
  AT_LEAST
}

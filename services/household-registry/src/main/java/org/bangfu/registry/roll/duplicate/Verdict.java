package org.bangfu.registry.roll.duplicate;

/** What was decided of a pair. */
public enum Verdict {
  SAME,
  DIFFERENT,
  /** That they are the same was taken back. */
  UNDONE
}

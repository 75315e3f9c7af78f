package org.bangfu.needs.help.pair;

/** What was decided of a pair. */
public enum Verdict {
  SAME,
  DIFFERENT,
  /** That they are the same was taken back. */
  UNDONE
}

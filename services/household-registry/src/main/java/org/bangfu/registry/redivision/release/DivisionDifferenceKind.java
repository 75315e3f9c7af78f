package org.bangfu.registry.redivision.release;

/** How a release differs from the divisions that there are. */
public enum DivisionDifferenceKind {
  /** Is in the release, and no division here has or had it. */
  NEW,
  /** Is here, and not in the release. */
  GONE,
  /** Has another name by the same code. */
  RENAMED,
  /** One name and level of the county is gone by one code and new by another. */
  RECODED,
  /** Is in the release, and is no more here. */
  USED_AGAIN
}

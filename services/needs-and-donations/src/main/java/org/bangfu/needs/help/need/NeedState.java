package org.bangfu.needs.help.need;

/**
 * Where a need stands: {@code SUBMITTED → PUBLISHED → PARTLY_MATCHED → MATCHED → FULFILLED}, or
 * rejected, withdrawn, expired.
 */
public enum NeedState {
  SUBMITTED,
  PUBLISHED,
  PARTLY_MATCHED,
  MATCHED,
  FULFILLED,
  REJECTED,
  WITHDRAWN,
  EXPIRED
}

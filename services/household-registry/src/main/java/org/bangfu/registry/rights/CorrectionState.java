package org.bangfu.registry.rights;

/** Where a correction stands. */
public enum CorrectionState {
  OPEN,
  DECIDED
}

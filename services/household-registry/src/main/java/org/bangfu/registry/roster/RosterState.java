package org.bangfu.registry.roster;

/**
 * Where a roster stands. It is taken and validated in one transaction, so that none stays uploaded.
 */
public enum RosterState {
  UPLOADED,
  VALIDATED,
  IN_REVIEW,
  MERGED,
  REFUSED
}

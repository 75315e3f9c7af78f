package org.bangfu.needs.consent;

/** Whose consent it is. */
public enum SubjectKind {
  HOUSEHOLD,
  WISH_MAKER
}

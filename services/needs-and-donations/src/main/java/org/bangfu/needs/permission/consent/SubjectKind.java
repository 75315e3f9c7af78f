package org.bangfu.needs.permission.consent;

/** Whose consent it is. */
public enum SubjectKind {
  HOUSEHOLD,
  WISH_MAKER
}

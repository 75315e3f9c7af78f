package org.bangfu.needs.permission.consent;

/** Who said it; for a child its guardian alone. */
public enum GivenBy {
  SELF,
  /** 监护人 */
  GUARDIAN,
  /** Somebody whom the subject has asked to speak for it. */
  REPRESENTATIVE
}

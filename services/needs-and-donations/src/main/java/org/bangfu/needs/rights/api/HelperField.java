package org.bangfu.needs.rights.api;

/** What is masked of a helper. */
public enum HelperField {
  NAME("name"),
  PHONE("phone"),
  NATIONAL_ID("nationalId");

  /** Its name in answers and in the audit. */
  final String property;

  HelperField(String property) {
    this.property = property;
  }
}

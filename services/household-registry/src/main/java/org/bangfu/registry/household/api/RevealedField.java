package org.bangfu.registry.household.api;

/** A field that every other answer masks; each is spelt as the audit has it. */
public enum RevealedField {
  NAME("name"),
  NATIONAL_ID("nationalId"),
  PHONE("phone");

  private final String audited;

  RevealedField(String audited) {
    this.audited = audited;
  }

  String audited() {
    return audited;
  }
}

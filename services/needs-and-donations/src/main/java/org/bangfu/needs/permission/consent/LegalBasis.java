package org.bangfu.needs.permission.consent;

/** On what it rests that data are disclosed (Personal Information Protection Law, article 13). */
public enum LegalBasis {
  CONSENT,
  /** A duty or power that the law gives; staff alone says so. */
  LEGAL_DUTY,
  /** A public health incident, or danger to life, health or property; staff alone says so. */
  PUBLIC_EMERGENCY
}

package org.bangfu.registry.standing.screening;

/** By what a sweep's list is narrowed: what nobody looked at, or what was found. */
public enum ScreeningFound {
  UNCHECKED,
  NOTHING_FOUND,
  TAG_SET,
  MONITORING_WANTED
}

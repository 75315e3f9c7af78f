package org.bangfu.registry.standing.monitoring.contact;

/** What is said: that somebody looks after the household from a day on, or that nobody does. */
public enum ContactKind {
  NAMED,
  ENDED
}

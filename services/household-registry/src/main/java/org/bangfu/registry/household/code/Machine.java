package org.bangfu.registry.household.code;

/** The three states that a household has side by side. */
public enum Machine {
  FILE,
  POVERTY,
  MONITORING
}

package org.bangfu.registry.household;

/** The three states that a household has side by side. */
public enum Machine {
  FILE,
  POVERTY,
  MONITORING
}

package org.bangfu.registry.household.code;

/** On what an exit stands that was not proved. */
public enum ExitBasis {
  /** A county officer answers for it, with a reason. */
  OVERRIDDEN
}

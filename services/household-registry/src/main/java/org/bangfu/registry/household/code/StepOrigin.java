package org.bangfu.registry.household.code;

/** How a step came into the registry. */
public enum StepOrigin {
  /** Somebody took it here. */
  LIVE,
  /** It was taken before, and is written down here afterwards. */
  HISTORY
}

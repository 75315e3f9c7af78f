package org.bangfu.registry.household.code;

/** Why a file was closed, where that is more than a closure. */
public enum FileClosure {
  /** The household is there twice, and is the other one since. */
  DUPLICATE
}

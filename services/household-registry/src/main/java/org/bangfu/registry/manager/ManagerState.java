package org.bangfu.registry.manager;

/** Where an information manager stands. */
public enum ManagerState {
  /** Waits for the review. */
  APPLIED,
  /** Was not admitted. */
  REFUSED,
  /** Is at work. */
  ADMITTED,
  /** Is not at work for the time being. */
  SUSPENDED,
  /** Is at work no more. */
  LEFT;

  /** Whether other services know of a manager who stands so. */
  boolean isTold() {
    return this != APPLIED && this != REFUSED;
  }
}

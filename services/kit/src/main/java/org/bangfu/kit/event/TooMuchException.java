package org.bangfu.kit.event;

/** A batch that ran into a limit of time or memory, for which no record is to blame. */
class TooMuchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean canBeHalved;

  TooMuchException(boolean canBeHalved, Throwable cause) {
    super(cause);
    this.canBeHalved = canBeHalved;
  }

  boolean canBeHalved() {
    return canBeHalved;
  }
}

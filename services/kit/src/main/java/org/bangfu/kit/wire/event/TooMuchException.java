package org.bangfu.kit.wire.event;

/** A batch, or an event, that ran into a limit of time or memory. */
class TooMuchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean enough;

  /**
   * @param enough whether it is not to be tried again as it is: a batch is halved, and an event
   *     that was tried often enough by itself is a dead letter
   */
  TooMuchException(boolean enough, Throwable cause) {
    super(cause);
    this.enough = enough;
  }

  boolean isEnough() {
    return enough;
  }
}

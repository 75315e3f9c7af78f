package org.bangfu.kit.event;

/** A dead letter that the handler does not take this time either. */
class NotTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotTakenException(Throwable cause) {
    super(cause);
  }
}

package org.bangfu.kit.wire.event;

/** A dead letter that the handler does not take this time either. */
class NotTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Throwable reason;

  NotTakenException(Throwable reason) {
    super(reason);
    this.reason = reason;
  }

  Throwable reason() {
    return reason;
  }
}

package org.bangfu.kit.wire.event;

/** The service ends with this batch not taken; it is not acknowledged and comes again. */
class IntakeStoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IntakeStoppedException(Throwable cause) {
    super("the service ends before the batch was taken", cause);
  }
}

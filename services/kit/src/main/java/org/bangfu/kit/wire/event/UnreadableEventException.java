package org.bangfu.kit.wire.event;

/**
 * An event that no retry will make readable. It goes to the dead letters with this message as the
 * reason.
 */
public class UnreadableEventException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableEventException(String reason) {
    super(reason);
  }
}

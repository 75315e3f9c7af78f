package org.bangfu.embedded;

/**
 * A server could not be started or stopped; the message is one sentence for the person in front.
 */
public final class EmbeddedServerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public EmbeddedServerException(String message) {
    super(message);
  }

  public EmbeddedServerException(String message, Throwable cause) {
    super(message, cause);
  }
}

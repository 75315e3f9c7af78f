package org.bangfu.payment.provider;

/**
 * What was told is nobody's word, or no word at all, and leaves no row. The reason is a word for
 * the log, and quotes nothing of it.
 */
public class RefusedNotificationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Refusal reason;

  public RefusedNotificationException(Refusal reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Refusal reason() {
    return reason;
  }
}

package org.bangfu.needs.outside.webhook;

/** A URL to which nothing may be sent. */
public class TargetRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final DeliveryFailure failure;
  private final String rule;

  TargetRefusedException(DeliveryFailure failure, String rule) {
    super(rule);
    this.failure = failure;
    this.rule = rule;
  }

  /** What the URL must be, for its partner. */
  public String rule() {
    return rule;
  }

  /** Whether it is no fault of the URL, and another try may do. */
  public boolean isPassing() {
    return failure == DeliveryFailure.NAMES_BUSY;
  }

  DeliveryFailure failure() {
    return failure;
  }
}

package org.bangfu.needs.webhook;

/** A URL to which nothing may be sent. */
public class TargetRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final DeliveryFailure failure;

  /**
   * @param rule a sentence about the URL, for its partner
   */
  TargetRefusedException(DeliveryFailure failure, String rule) {
    super(rule);
    this.failure = failure;
  }

  DeliveryFailure failure() {
    return failure;
  }
}

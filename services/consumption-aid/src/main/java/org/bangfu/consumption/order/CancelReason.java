package org.bangfu.consumption.order;

/** Given up by somebody, or not paid in time. */
public enum CancelReason {
  GIVEN_UP,
  EXPIRED
}

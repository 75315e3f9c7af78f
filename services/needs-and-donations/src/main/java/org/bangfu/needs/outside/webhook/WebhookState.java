package org.bangfu.needs.outside.webhook;

/** Whether messages are sent. */
public enum WebhookState {
  ACTIVE,
  /** Nothing is sent until its partner activates it; it then goes on where it stopped. */
  DISABLED
}

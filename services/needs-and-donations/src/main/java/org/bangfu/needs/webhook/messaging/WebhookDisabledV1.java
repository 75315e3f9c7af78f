package org.bangfu.needs.webhook.messaging;

import java.time.Instant;
import java.util.UUID;

/** On the wire. */
record WebhookDisabledV1(
    UUID webhookId, String partner, int failures, String reason, Instant disabledAt) {
  static final String TYPE = "org.bangfu.webhook.disabled.v1";
}

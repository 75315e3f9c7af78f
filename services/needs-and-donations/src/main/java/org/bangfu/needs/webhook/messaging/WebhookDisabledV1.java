package org.bangfu.needs.webhook.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.outbox.Dated;
import org.bangfu.kit.time.BusinessDays;

/** On the wire. */
record WebhookDisabledV1(
    UUID webhookId, String partner, int failures, String reason, Instant disabledAt)
    implements Dated {
  static final String TYPE = "org.bangfu.webhook.disabled.v1";

  @Override
  public LocalDate occurredOn() {
    return BusinessDays.of(disabledAt);
  }
}

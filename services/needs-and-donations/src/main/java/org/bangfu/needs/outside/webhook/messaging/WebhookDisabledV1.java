package org.bangfu.needs.outside.webhook.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.kit.wire.outbox.Dated;

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

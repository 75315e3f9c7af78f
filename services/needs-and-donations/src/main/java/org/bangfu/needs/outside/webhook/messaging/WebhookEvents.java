package org.bangfu.needs.outside.webhook.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Outbox;
import org.bangfu.kit.wire.outbox.OutgoingEvent;
import org.bangfu.needs.outside.webhook.WebhookDisabled;

/** Leaves the events of webhooks for the relay. */
@ApplicationScoped
class WebhookEvents {
  private final Outbox outbox;

  WebhookEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  void write(@Observes WebhookDisabled e) {
    outbox.append(
        new OutgoingEvent(
            "webhook",
            e.webhookId(),
            e.version(),
            WebhookDisabledV1.TYPE,
            DivisionCode.NATION,
            new WebhookDisabledV1(e.webhookId(), e.partner(), e.failures(), e.reason(), e.at())));
  }
}

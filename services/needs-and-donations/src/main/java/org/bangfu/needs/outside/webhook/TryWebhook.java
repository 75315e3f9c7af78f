package org.bangfu.needs.outside.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;

/**
 * Sends a message that says nothing, at once, so that a partner sees whether its receiver works.
 */
@ApplicationScoped
public class TryWebhook {
  private static final int AT_ONCE = 8;
  private static final int RETRY_SECONDS = 5;

  private final Webhooks webhooks;
  private final Messages messages;
  private final Signing signing;
  private final Sender sender;
  // beside the lanes of what must be sent
  private final Semaphore lanes = new Semaphore(AT_ONCE);

  TryWebhook(Webhooks webhooks, Messages messages, Signing signing, Sender sender) {
    this.webhooks = webhooks;
    this.messages = messages;
    this.signing = signing;
    this.sender = sender;
  }

  /** Nothing of it is counted, and the webhook stays as it is. */
  public Outcome send(DivisionScope scope, UUID id) {
    Instant now = Instant.now();
    Delivery delivery =
        QuarkusTransaction.requiringNew()
            .call(() -> {
              Webhook webhook = webhooks.require(scope, id);
              return new Delivery(
                  id,
                  webhook.client(),
                  id,
                  webhook.url(),
                  messages.test(now),
                  signing.secrets(webhook, now));
            });
    if (!lanes.tryAcquire()) {
      throw Problems.tryAgain(
          CommonProblem.SERVICE_UNAVAILABLE,
          "Several receivers are being tried. Try again in a moment.",
          RETRY_SECONDS);
    }
    try {
      return sender.send(
          delivery.partner(), delivery.url(), delivery.message(), delivery.secrets());
    } finally {
      lanes.release();
    }
  }
}

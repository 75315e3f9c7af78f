package org.bangfu.needs.outside.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.outside.feed.Changes;
import org.bangfu.needs.outside.feed.PositionTooOldException;
import org.bangfu.needs.permission.partner.PartnerPolicies;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What is to be sent and what came of it; each a short transaction with the partner's eyes. */
@ApplicationScoped
class Deliveries {
  private static final Logger LOG = Logger.getLogger(Deliveries.class);
  private static final int MOST_ITEMS = 100;
  private static final int LEASE_IN_TIMEOUTS = 3;
  private static final String TOO_OLD =
      "What it has not taken is kept no more. Read the lists whole, and activate it.";
  private static final String DUE =
      "state = 'ACTIVE' and next_attempt_at <= :now and (leased_until is null or leased_until <"
          + " :now)";

  private final EntityManager entities;
  private final RowFloor floor;
  private final Webhooks webhooks;
  private final Changes changes;
  private final PartnerPolicies policies;
  private final Messages messages;
  private final Signing signing;
  private final Retries retries;
  private final Event<WebhookDisabled> disabled;
  private final Duration leaseTime;

  Deliveries(
      EntityManager entities,
      RowFloor floor,
      Webhooks webhooks,
      Changes changes,
      PartnerPolicies policies,
      Messages messages,
      Signing signing,
      Retries retries,
      Event<WebhookDisabled> disabled,
      @ConfigProperty(name = "bangfu.webhook.timeout") Duration timeout) {
    this.entities = entities;
    this.floor = floor;
    this.webhooks = webhooks;
    this.changes = changes;
    this.policies = policies;
    this.messages = messages;
    this.signing = signing;
    this.retries = retries;
    this.disabled = disabled;
    this.leaseTime = timeout.multipliedBy(LEASE_IN_TIMEOUTS);
  }

  /** A webhook to which something may be sent now. */
  record Due(UUID webhook, String partner) {}

  /**
   * Those for which there may be something, and those that were tried least lately first. Where
   * nothing has changed since all have looked, none is looked at.
   */
  @Transactional
  List<Due> due() {
    return floor.everywhere(() -> {
      @SuppressWarnings("unchecked")
      List<Tuple> rows =
          entities
              .createNativeQuery(
                  "select id, client, position, message_id is not null from webhook where "
                      + DUE
                      + " order by greatest(last_success_at, last_failure_at) nulls first, id",
                  Tuple.class)
              .setParameter("now", Instant.now())
              .getResultList();
      String newest = rows.isEmpty() ? "0" : changes.newest();
      return rows.stream()
          .filter(row ->
              row.get(3, Boolean.class) || Changes.isBehind(row.get(2, String.class), newest))
          .map(row -> new Due(row.get(0, UUID.class), row.get(1, String.class)))
          .toList();
    });
  }

  /** Takes the next message to send; null if there is none, or it is somebody else's. */
  @Transactional
  @Nullable Delivery take(Due due) {
    Instant now = Instant.now();
    return floor.as(
        DivisionScope.ofPartner(due.partner()),
        () ->
            webhooks
                .locked(
                    "select * from webhook where id = :id and " + DUE + " for update skip locked",
                    Map.of("id", due.webhook(), "now", now))
                .stream()
                .findFirst()
                .map(webhook -> lease(webhook, now))
                .orElse(null));
  }

  private @Nullable Delivery lease(Webhook webhook, Instant now) {
    Message message = webhook.message();
    if (message == null) {
      Changes.Batch batch;
      try {
        batch = changes.after(policies.of(webhook.client()), webhook.position(), MOST_ITEMS);
      } catch (PositionTooOldException e) {
        webhook.failed("POSITION_TOO_OLD", now);
        disable(webhook, TOO_OLD, now);
        return null;
      }
      if (batch.changes().isEmpty()) {
        // past what was not for it, so that it is not read again
        if (Changes.isBehind(webhook.position(), changes.newest())) {
          webhook.moved(batch.next());
        }
        return null;
      }
      message = messages.feedChanged(webhook.id(), webhook.position(), batch, now);
      webhook.word(message);
    }
    Lease lease = new Lease(UUID.randomUUID(), now.plus(leaseTime));
    webhook.lease(lease);
    return new Delivery(
        webhook.id(),
        webhook.client(),
        lease.id(),
        webhook.url(),
        message,
        signing.secrets(webhook, now));
  }

  /** Writes down what came of it, unless the webhook is gone or somebody else's by now. */
  @Transactional
  void end(Delivery delivery, Outcome outcome) {
    Instant now = Instant.now();
    floor.as(
        DivisionScope.ofPartner(delivery.partner()),
        () -> {
          webhooks
              .locked(
                  "select * from webhook where id = :id for update",
                  Map.of("id", delivery.webhook()))
              .stream()
              .filter(webhook -> webhook.isLeased(delivery.lease()))
              .forEach(webhook -> end(webhook, delivery.message(), outcome, now));
          return null;
        });
  }

  private void end(Webhook webhook, Message message, Outcome outcome, Instant now) {
    if (outcome.delivered()) {
      webhook.delivered(message, now);
      return;
    }
    if (!outcome.isOfTheReceiver()) {
      webhook.notSent(outcome.reason(), now);
      webhook.retryAt(now.plus(retries.waitAfter(1, Duration.ZERO)));
      return;
    }
    webhook.failed(outcome.reason(), now);
    webhook.retryAt(
        now.plus(retries.waitAfter(webhook.attempts().failures(), outcome.retryAfter())));
    if (outcome.failure() == DeliveryFailure.GONE) {
      disable(webhook, "The receiver is gone: " + outcome.reason(), now);
    } else if (retries.isEnough(webhook.attempts().failures())) {
      disable(
          webhook,
          webhook.attempts().failures() + " failures in a row, the last: " + outcome.reason(),
          now);
    }
  }

  private void disable(Webhook webhook, String reason, Instant now) {
    LOG.warnf("Webhook %s of %s is disabled. %s", webhook.id(), webhook.client(), reason);
    disabled.fire(webhook.disable(reason, now));
  }
}

package org.bangfu.needs.outside.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.SubjectKeys;
import org.bangfu.kit.record.origin.EntityTags;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.outside.feed.Changes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What its partner does with a webhook. */
@ApplicationScoped
public class ChangeWebhook {
  private final Webhooks webhooks;
  private final Changes changes;
  private final Confidential confidential;
  private final SubjectKeys keys;
  private final Duration former;

  ChangeWebhook(
      Webhooks webhooks,
      Changes changes,
      Confidential confidential,
      SubjectKeys keys,
      @ConfigProperty(name = "bangfu.webhook.former-secret") Duration former) {
    this.webhooks = webhooks;
    this.changes = changes;
    this.confidential = confidential;
    this.keys = keys;
    this.former = former;
  }

  /** A new secret; the one before it signs beside it for a while. */
  @Transactional
  public SecretShown rotate(DivisionScope scope, UUID id) {
    Webhook webhook = webhooks.requireLocked(scope, id);
    WebhookSecret secret = WebhookSecret.random();
    webhook.rotate(secret.sealed(confidential.open(List.of(id)), id), Instant.now().plus(former));
    return new SecretShown(webhook, secret);
  }

  /** From where it stopped, or from now on if what came after that is kept no more. */
  @Transactional
  public Webhook activate(DivisionScope scope, UUID id) {
    Webhook webhook = webhooks.requireLocked(scope, id);
    webhook.activate(Instant.now());
    if (!changes.isKept(webhook.position())) {
      webhook.beginAnew(changes.after(null, null, 1).next());
    }
    return webhook;
  }

  /** With its key, so that its secrets open no more. */
  @Transactional
  public void remove(DivisionScope scope, UUID id, @Nullable String ifMatch) {
    Webhook webhook = webhooks.requireLocked(scope, id);
    EntityTags.requireMatch(ifMatch, webhook.version());
    keys.erase(id);
    webhooks.remove(webhook);
  }
}

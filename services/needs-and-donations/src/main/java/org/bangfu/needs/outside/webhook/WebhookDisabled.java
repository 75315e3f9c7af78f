package org.bangfu.needs.outside.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * Nothing is sent to the webhook any more.
 *
 * @param failures how many in a row there were
 */
public record WebhookDisabled(
    UUID webhookId, long version, String partner, int failures, String reason, Instant at) {}

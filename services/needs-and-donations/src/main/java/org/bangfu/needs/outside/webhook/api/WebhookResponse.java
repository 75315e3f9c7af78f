package org.bangfu.needs.outside.webhook.api;

import java.time.Instant;
import java.util.UUID;
import org.bangfu.needs.outside.webhook.Attempts;
import org.bangfu.needs.outside.webhook.Webhook;
import org.bangfu.needs.outside.webhook.WebhookState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook as it stands, without its secret. */
public record WebhookResponse(
    UUID id,
    @Schema(examples = "partner-news") String partner,
    String url,
    @Nullable String description,
    WebhookState state,
    @Schema(description = "attempts in a row that failed") int failures,
    @Schema(description = "no earlier is anything sent; absent while disabled")
        @Nullable Instant nextAttemptAt,
    @Nullable Instant lastSuccessAt,
    @Schema(
            description = "the rule that failed last, with the status if there was one",
            examples = "TIMED_OUT")
        @Nullable String lastFailure,
    @Nullable Instant lastFailureAt,
    @Nullable String disabledReason,
    @Nullable Instant disabledAt,
    @Schema(description = "until when the former secret signs beside the current one")
        @Nullable Instant formerSecretUntil,
    Instant registeredAt) {

  static WebhookResponse of(Webhook webhook) {
    Attempts attempts = webhook.attempts();
    return new WebhookResponse(
        webhook.id(),
        webhook.client(),
        webhook.url(),
        webhook.description(),
        webhook.state(),
        attempts.failures(),
        webhook.nextAttemptAt(),
        attempts.lastSuccessAt(),
        attempts.lastFailure(),
        attempts.lastFailureAt(),
        webhook.disabledReason(),
        webhook.disabledAt(),
        webhook.formerSecretUntil(),
        webhook.recordedAt());
  }
}

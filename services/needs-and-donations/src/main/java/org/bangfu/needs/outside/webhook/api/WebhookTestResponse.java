package org.bangfu.needs.outside.webhook.api;

import org.bangfu.needs.outside.webhook.DeliveryFailure;
import org.bangfu.needs.outside.webhook.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of a test message; never what the receiver said. */
public record WebhookTestResponse(
    @Schema(description = "whether the receiver took it: any status 2xx") boolean delivered,
    @Schema(description = "what the receiver answered; absent if it did not", examples = "204")
        @Nullable Integer status,
    @Schema(description = "the rule that failed; absent if it was delivered")
        @Nullable DeliveryFailure failure) {

  static WebhookTestResponse of(Outcome outcome) {
    return new WebhookTestResponse(outcome.delivered(), outcome.status(), outcome.failure());
  }
}

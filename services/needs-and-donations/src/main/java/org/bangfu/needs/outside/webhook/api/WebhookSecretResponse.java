package org.bangfu.needs.outside.webhook.api;

import org.bangfu.needs.outside.webhook.SecretShown;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook with its new secret. */
public record WebhookSecretResponse(
    WebhookResponse webhook,
    @Schema(
            description =
                "verifies the header webhook-signature after the Standard Webhooks specification; shown this once",
            examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=")
        String secret) {

  static WebhookSecretResponse of(SecretShown shown) {
    return new WebhookSecretResponse(
        WebhookResponse.of(shown.webhook()), shown.secret().clearText());
  }

  @Override
  public String toString() {
    return "new secret of webhook " + webhook.id();
  }
}

package org.bangfu.needs.outside.webhook.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.needs.outside.webhook.NewWebhook;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a partner's site is told of changes. */
@Schema(example = "{\"url\": \"https://partner.example.cn/hooks/bangfu\", \"description\": \"首页\"}")
public record RegisterWebhookRequest(
    @NotBlank
        @Size(max = 2000)
        @Schema(
            description =
                "https, any port, without user and fragment; all addresses of its host are of the public internet")
        String url,
    @Size(max = 200) @Nullable String description) {

  NewWebhook facts(Acting acting) {
    return new NewWebhook(acting.client(), acting.actor(), Instant.now(), url, description);
  }
}

package org.bangfu.needs.outside.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;

/** Opens what a webhook signs with. */
@ApplicationScoped
class Signing {
  private final Confidential confidential;

  Signing(Confidential confidential) {
    this.confidential = confidential;
  }

  /** The current secret, and the former one while it lasts. */
  List<WebhookSecret> secrets(Webhook webhook, Instant now) {
    Vaults vaults = confidential.open(List.of(webhook.id()));
    List<WebhookSecret> secrets = new ArrayList<>();
    secrets.add(WebhookSecret.open(vaults, webhook.id(), webhook.secrets().current()));
    Sealed former = webhook.secrets().formerAt(now);
    if (former != null) {
      secrets.add(WebhookSecret.open(vaults, webhook.id(), former));
    }
    return secrets;
  }
}

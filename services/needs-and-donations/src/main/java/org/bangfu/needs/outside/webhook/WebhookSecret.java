package org.bangfu.needs.outside.webhook;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.needs.confidential.Vaults;

/** A secret in the specification's form: {@code whsec_} and 32 random bytes in base64. */
public record WebhookSecret(String clearText) {
  /** The column that it is sealed for; its subject is the webhook. */
  private static final String COLUMN = "webhook.secret";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  static WebhookSecret random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new WebhookSecret("whsec_" + Base64.getEncoder().encodeToString(bytes));
  }

  static WebhookSecret open(Vaults vaults, UUID webhook, Sealed sealed) {
    PersonalText text = vaults.open(webhook, COLUMN, sealed);
    if (text == null) {
      throw new IllegalStateException("the key of webhook " + webhook + " is gone");
    }
    return new WebhookSecret(text.clearText());
  }

  Sealed sealed(Vaults vaults, UUID webhook) {
    Sealed sealed = vaults.seal(webhook, COLUMN, new PersonalText(clearText));
    if (sealed == null) {
      throw new IllegalStateException("the key of webhook " + webhook + " is gone");
    }
    return sealed;
  }

  @Override
  public String toString() {
    return "whsec_***";
  }
}

package org.bangfu.needs.outside.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.bangfu.kit.guard.personal.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook signs with.
 *
 * @param former signs beside it until {@code formerUntil}, so that a receiver can change over
 */
@Embeddable
record Secrets(
    @Column(name = "secret") Sealed current,
    @Column(name = "former_secret") @Nullable Sealed former,
    @Column(name = "former_until") @Nullable Instant formerUntil) {

  static Secrets first(Sealed secret) {
    return new Secrets(secret, null, null);
  }

  /** The one before the current, if there is one, is forgotten. */
  Secrets replaced(Sealed secret, Instant until) {
    return new Secrets(secret, current, until);
  }

  @Nullable Sealed formerAt(Instant now) {
    return formerUntil != null && now.isBefore(formerUntil) ? former : null;
  }
}

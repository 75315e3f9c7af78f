package org.bangfu.registry.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.personal.SubjectKey;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.registry.household.Confidential;
import org.jspecify.annotations.Nullable;

/**
 * How a roster ended: who decided it and when, and of a refusal why. A reason is free text about
 * people, and is sealed under a key of its own, which the roster holds: Hibernate reads no key that
 * stands in an embedded part when a list names its table by an alias.
 */
@Embeddable
public class RosterDecision {
  private static final String REASON = "roster.refusal_reason";

  @Column(name = "decided_by")
  private @Nullable String decidedBy;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  @Column(name = "refusal_reason")
  private @Nullable Sealed reason;

  protected RosterDecision() {}

  static RosterDecision of(String actor) {
    RosterDecision decision = new RosterDecision();
    decision.decidedBy = actor;
    decision.decidedAt = Instant.now();
    return decision;
  }

  void explain(PersonalText why, SubjectVault vault) {
    reason = vault.seal(REASON, why);
  }

  @Nullable Instant decidedAt() {
    return decidedAt;
  }

  /** In clear. */
  @Nullable PersonalText reason(@Nullable SubjectKey key, Confidential confidential) {
    return confidential.read(key, REASON, reason);
  }
}

package org.bangfu.registry.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.personal.SubjectKey;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.household.Confidential;
import org.jspecify.annotations.Nullable;

/**
 * How a roster ended: who decided it and when, and of a refusal why. A reason is free text about
 * people, and is sealed under a key of its own.
 */
@Embeddable
public class RosterDecision {
  private static final String REASON = "roster.refusal_reason";

  @Column(name = "decided_by")
  private @Nullable String decidedBy;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "reason_subject")
  private @Nullable SubjectKey reasonKey;

  @Column(name = "refusal_reason")
  private @Nullable Sealed reason;

  protected RosterDecision() {}

  static RosterDecision of(String actor) {
    RosterDecision decision = new RosterDecision();
    decision.decidedBy = actor;
    decision.decidedAt = Instant.now();
    return decision;
  }

  static RosterDecision refused(
      String actor, @Nullable PersonalText why, Confidential confidential) {
    RosterDecision refusal = of(actor);
    if (why != null) {
      SubjectVault vault = confidential.newSubject(Ids.next());
      refusal.reasonKey = confidential.keep(vault);
      refusal.reason = vault.seal(REASON, why);
    }
    return refusal;
  }

  @Nullable Instant decidedAt() {
    return decidedAt;
  }

  /** In clear. */
  @Nullable PersonalText reason(Confidential confidential) {
    return confidential.read(reasonKey, REASON, reason);
  }
}

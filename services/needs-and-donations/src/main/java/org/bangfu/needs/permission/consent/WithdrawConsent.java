package org.bangfu.needs.permission.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.step.Beginning;
import org.bangfu.needs.known.household.HouseholdErased;
import org.bangfu.needs.problem.NeedsProblem;

/**
 * Withdraws a consent, or turns a pending one down: at the word of its subject, or because its
 * household was erased.
 */
@ApplicationScoped
public class WithdrawConsent {
  private static final String REGISTRY = "household-registry";

  private final Consents consents;
  private final EndConsents end;

  WithdrawConsent(Consents consents, EndConsents end) {
    this.consents = consents;
    this.end = end;
  }

  /** The consent, as history. */
  @Transactional
  public Consent withdraw(Acting acting, UUID id, LocalDate day) {
    List<Consent> ended =
        end.withdrawn(id, Consents.REACH.condition(acting.scope()), acting.actor(), day);
    if (ended.isEmpty()) {
      throw refusal(consents.require(acting.scope(), id), day);
    }
    return ended.getFirst();
  }

  void withdraw(@Observes HouseholdErased e) {
    erased(e.householdId(), e.occurredOn());
  }

  /** Ends what somebody consented to who was erased with a household. */
  public void erased(UUID subject, LocalDate day) {
    end.erased(subject, REGISTRY, day);
  }

  private static RuntimeException refusal(Consent consent, LocalDate day) {
    return consent.withdrawnOn() == null
        ? Beginning.refusal("The consent was given on", consent.givenOn(), day)
        : Problems.problem(
            NeedsProblem.CONSENT_STATE,
            "The consent was withdrawn on " + consent.withdrawnOn() + ".");
  }
}

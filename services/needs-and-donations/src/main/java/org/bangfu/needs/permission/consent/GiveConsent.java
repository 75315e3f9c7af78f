package org.bangfu.needs.permission.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.needs.problem.NeedsProblem;

/**
 * Gives one consent, in the running transaction of a request. It replaces a live one, which is
 * withdrawn at the same moment. What a partner website says is pending, and replaces nothing but
 * what the website said before and nobody has confirmed.
 */
@ApplicationScoped
public class GiveConsent {
  // each time somebody else may give one between our two statements
  private static final int ATTEMPTS = 3;

  private final Consents consents;
  private final WriteConsents write;
  private final EndConsents end;
  private final RowFloor floor;

  GiveConsent(Consents consents, WriteConsents write, EndConsents end, RowFloor floor) {
    this.consents = consents;
    this.write = write;
    this.end = end;
    this.floor = floor;
  }

  /**
   * The consent that is live, or pending, now.
   *
   * @param facts of a subject for which the caller may act
   * @throws RuntimeException a problem, if the subject was heard on a later day; for a website also
   *     if something else is live, or if the subject has withdrawn one before, on whatever day
   */
  public Consent give(Acting acting, NewConsent facts) {
    boolean partner = acting.scope().client() != null;
    for (int i = 0; i < ATTEMPTS; i++) {
      if (partner) {
        refuseAfterWithdrawal(facts);
        end.pending(facts, acting);
      } else {
        // the live one may have been given in another village, before the household was moved
        floor.everywhere(() -> end.replaced(facts, acting));
      }
      if (partner) {
        refuseOfOthers(acting, against(facts));
      }
      List<Consent> given = write.write(acting, List.of(facts), true);
      if (!given.isEmpty()) {
        return given.getFirst();
      }
      refuseLate(facts.givenOn(), against(facts));
    }
    throw Problems.tryAgain(
        CommonProblem.CONFLICT,
        "Others give consents of the same subject now. Send the request again.",
        1);
  }

  private List<Consent> against(NewConsent facts) {
    return floor.everywhere(() -> consents.against(facts.subject().id(), facts.givenOn()));
  }

  static void refuseLate(LocalDate day, List<Consent> against) {
    if (against.stream().anyMatch(c -> !c.isLive() || c.givenOn().isAfter(day))) {
      throw Problems.problem(
          CommonProblem.BEFORE_ITS_BEGINNING,
          "A consent was given or withdrawn after " + day + ", and the later word holds.");
    }
  }

  private void refuseAfterWithdrawal(NewConsent facts) {
    if (consents.refused(facts.subject().id())) {
      throw Problems.problem(
          NeedsProblem.CONSENT_WITHDRAWN,
          "The household, or staff for it, has withdrawn a consent. It, or staff, alone gives one"
              + " again.");
    }
  }

  private static void refuseOfOthers(Acting acting, List<Consent> against) {
    if (against.stream()
        .anyMatch(c -> c.isLive() && !c.origin().client().equals(acting.client()))) {
      throw Problems.problem(
          NeedsProblem.CONSENT_LIVE,
          "A consent is live that was given elsewhere. It is withdrawn there, or replaced by the"
              + " household itself.");
    }
  }
}

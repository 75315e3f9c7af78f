package org.bangfu.needs.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bangfu.kit.http.CommonProblem;
import org.bangfu.kit.http.Problems;
import org.bangfu.kit.identity.RowFloor;
import org.bangfu.needs.origin.Acting;
import org.bangfu.needs.problem.NeedsProblem;

/**
 * Gives one consent, in the running transaction of a request. It replaces a live one, which is
 * withdrawn at the same moment; a partner website replaces its own alone.
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
   * The consent that is live now.
   *
   * @param facts of a subject for which the caller may act
   * @throws RuntimeException a problem, if the subject was heard on a later day, or another website
   *     has brought in what is live
   */
  public Consent give(Acting acting, NewConsent facts) {
    boolean partner = acting.scope().client() != null;
    for (int i = 0; i < ATTEMPTS; i++) {
      // the live one may have been given in another village, before the household was moved
      floor.everywhere(() -> end.replaced(facts, acting, partner));
      List<Consent> given = write.write(acting, List.of(facts));
      if (!given.isEmpty()) {
        return given.getFirst();
      }
      List<Consent> against = floor.everywhere(() -> consents.against(facts));
      refuseLate(facts, against);
      if (partner) {
        refuseOfOthers(acting, against);
      }
    }
    throw Problems.tryAgain(
        CommonProblem.CONFLICT,
        "Others give consents of the same subject now. Send the request again.",
        1);
  }

  private static void refuseLate(NewConsent facts, List<Consent> against) {
    if (against.stream().anyMatch(c -> !c.isLive() || c.givenOn().isAfter(facts.givenOn()))) {
      throw Problems.problem(
          CommonProblem.BEFORE_ITS_BEGINNING,
          "A consent was given or withdrawn after "
              + facts.givenOn()
              + ", and the later word holds.");
    }
  }

  private static void refuseOfOthers(Acting acting, List<Consent> against) {
    if (against.stream().anyMatch(c -> !c.origin().client().equals(acting.client()))) {
      throw Problems.problem(
          NeedsProblem.CONSENT_LIVE,
          "A consent is live that was given elsewhere. It is withdrawn there, or replaced by the household itself.");
    }
  }
}

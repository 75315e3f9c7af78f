package org.bangfu.needs.permission.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.step.Beginning;
import org.bangfu.needs.problem.NeedsProblem;

/**
 * The subject, or staff of its place, says that it is as a partner website has told. From then on
 * the consent holds, in the place of one that was live.
 */
@ApplicationScoped
public class ConfirmConsent {
  private final EntityManager entities;
  private final Consents consents;
  private final EndConsents end;
  private final RowFloor floor;
  private final Event<ConsentGiven> given;
  private final Event<ConsentsChanged> changed;

  ConfirmConsent(
      EntityManager entities,
      Consents consents,
      EndConsents end,
      RowFloor floor,
      Event<ConsentGiven> given,
      Event<ConsentsChanged> changed) {
    this.entities = entities;
    this.consents = consents;
    this.end = end;
    this.floor = floor;
    this.given = given;
    this.changed = changed;
  }

  /**
   * The consent, live.
   *
   * @param day from which it holds
   */
  @Transactional
  public Consent confirm(Acting acting, UUID id, LocalDate day) {
    Consent pending = consents.require(acting.scope(), id);
    entities.detach(pending);
    refuseUnlessPending(pending, day);
    GiveConsent.refuseLate(day, floor.everywhere(() -> consents.against(pending.subject(), day)));
    floor.everywhere(() -> end.replacedBy(pending, acting, day));
    List<Consent> confirmed =
        Consents.CONCERNED
            .condition(acting.scope())
            .query(
                entities,
                "update consent set confirmed_on = :day, confirmed_by = :actor, version = version +"
                    + " 1 where id = :id and confirmed_on is null and withdrawn_on is null and"
                    + " {reached} returning *",
                Consent.class)
            .setParameter("day", day)
            .setParameter("actor", acting.actor())
            .setParameter("id", id)
            .getResultList();
    if (confirmed.isEmpty()) {
      throw Problems.tryAgain(
          CommonProblem.CONFLICT, "The consent has changed just now. Read it again.", 1);
    }
    given.fire(confirmed.getFirst().given());
    changed.fire(ConsentsChanged.of(confirmed));
    return confirmed.getFirst();
  }

  private static void refuseUnlessPending(Consent consent, LocalDate day) {
    if (consent.state() != ConsentState.PENDING) {
      throw Problems.problem(
          NeedsProblem.CONSENT_STATE, "The consent is " + consent.state() + ", not PENDING.");
    }
    Beginning.require("The consent was given on", consent.givenOn(), day);
  }
}

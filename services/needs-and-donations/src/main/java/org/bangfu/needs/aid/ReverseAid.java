package org.bangfu.needs.aid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.record.step.Beginning;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.problem.NeedsProblem;

/** Takes an aid record back: it stays, and counts no longer from the day of the reversal on. */
@ApplicationScoped
public class ReverseAid {
  private final EntityManager entities;
  private final AidRecords records;
  private final Confidential confidential;
  private final Event<AidReversed> reversed;

  ReverseAid(
      EntityManager entities,
      AidRecords records,
      Confidential confidential,
      Event<AidReversed> reversed) {
    this.entities = entities;
    this.records = records;
    this.confidential = confidential;
    this.reversed = reversed;
  }

  @Transactional
  public AidRecord reverse(Acting acting, UUID id, PersonalText reason, LocalDate day) {
    AidRecord aid = records.requireLocked(acting.scope(), id);
    if (entities.find(AidReversal.class, id) != null) {
      throw Problems.problem(
          NeedsProblem.REVERSED_BEFORE, "The aid record was reversed before; it counts no longer.");
    }
    Beginning.require("The aid was given on", aid.occurredOn(), day);
    ClosedPeriods.requireOpen(aid.division(), day);
    entities.persist(
        new AidReversal(
            aid, reason, day, acting.actor(), confidential.openOrMake(List.of(aid.noteSubject()))));
    entities.flush();
    reversed.fire(new AidReversed(aid, day));
    return aid;
  }
}

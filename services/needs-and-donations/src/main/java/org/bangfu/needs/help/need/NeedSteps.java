package org.bangfu.needs.help.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.known.manager.InformationManagers;
import org.bangfu.needs.problem.NeedsProblem;
import org.jspecify.annotations.Nullable;

/**
 * Publication, rejection, withdrawal and expiry. Each is one statement that holds only from the
 * right state; what was wrong is looked up afterwards.
 */
@ApplicationScoped
public class NeedSteps {
  private static final Reach STATIONS = Reach.into(Needs.TABLE);
  private static final Reach ITS_HOUSEHOLDS = STATIONS.orOwn("household_id");

  private final EntityManager entities;
  private final Needs needs;
  private final InformationManagers managers;
  private final Confidential confidential;
  private final Event<NeedPublished> published;

  NeedSteps(
      EntityManager entities,
      Needs needs,
      InformationManagers managers,
      Confidential confidential,
      Event<NeedPublished> published) {
    this.entities = entities;
    this.needs = needs;
    this.managers = managers;
    this.confidential = confidential;
    this.published = published;
  }

  /**
   * Makes a submitted need visible.
   *
   * @param manager the information manager who does it, if it is one; it must be responsible
   */
  @Transactional
  public Need publish(DivisionScope scope, UUID id, @Nullable UUID manager, LocalDate day) {
    if (manager != null) {
      Need need = needs.require(STATIONS, scope, id);
      InformationManagers.requireResponsible(
          managers.known(scope, List.of(manager)), manager, need.division());
      entities.detach(need);
    }
    Need need =
        step(
            NeedStep.PUBLICATION,
            STATIONS,
            scope,
            id,
            day,
            "published_on = :day" + (manager == null ? "" : ", published_by = '" + manager + "'"));
    published.fire(need.published());
    return need;
  }

  /**
   * Takes a submitted need out of what waits.
   *
   * @param reason for who posted it and its household; sealed under the household's key
   */
  @Transactional
  public Need reject(DivisionScope scope, UUID id, LocalDate day, PersonalText reason) {
    Need need = needs.require(STATIONS, scope, id);
    entities.detach(need);
    Sealed sealed =
        confidential
            .open(List.of(need.householdId()))
            .seal(need.householdId(), Confidential.NEED_REJECTION, reason);
    Need rejected = step(NeedStep.REJECTION, STATIONS, scope, id, day, "closed_on = :day");
    entities
        .createNativeQuery(
            "update need set rejection_reason = cast(:reason as text) where id = :id")
        .setParameter("reason", sealed == null ? null : sealed.text())
        .setParameter("id", id)
        .executeUpdate();
    entities.refresh(rejected);
    return rejected;
  }

  @Transactional
  public Need withdraw(DivisionScope scope, UUID id, LocalDate day) {
    return step(NeedStep.WITHDRAWAL, ITS_HOUSEHOLDS, scope, id, day, "closed_on = :day");
  }

  @Transactional
  public Need expire(DivisionScope scope, UUID id, LocalDate day) {
    return step(NeedStep.EXPIRY, STATIONS, scope, id, day, "closed_on = :day");
  }

  private Need step(
      NeedStep step, Reach reach, DivisionScope scope, UUID id, LocalDate day, String days) {
    List<Need> rows =
        reach
            .condition(scope)
            .query(
                entities,
                "update need set state = :to, version = version + 1, "
                    + days
                    + " where id = :id and state = any(cast(:from as text[])) and covered = done and coalesce(published_on, submitted_on) <= :day"
                    + (step == NeedStep.PUBLICATION ? " and not paused and " : " and ")
                    + "{reached} returning *",
                Need.class)
            .setParameter("to", step.to.name())
            .setParameter("id", id)
            .setParameter("from", step.from.stream().map(Enum::name).toArray(String[]::new))
            .setParameter("day", day)
            .getResultList();
    if (rows.isEmpty()) {
      throw refusal(step, needs.require(reach, scope, id), day);
    }
    ClosedPeriods.requireOpen(rows.getFirst().division(), day);
    return rows.getFirst();
  }

  private static RuntimeException refusal(NeedStep step, Need need, LocalDate day) {
    if (!step.from.contains(need.state())) {
      return Problems.builder(
              NeedsProblem.NEED_STATE,
              "The need is " + need.state() + " and cannot be " + step.verb + ".")
          .with("state", need.state())
          .build();
    }
    if (step == NeedStep.PUBLICATION && need.isPaused()) {
      return Problems.problem(
          CommonProblem.HOUSEHOLD_CLOSED, "The file of the need's household is closed.");
    }
    if (need.hasLiveClaims()) {
      return Problems.problem(
          NeedsProblem.NEED_HAS_LIVE_CLAIMS,
          "Helpers still hold claims of this need. Cancel them or let them lapse first.");
    }
    LocalDate beginning = need.publishedOn() == null ? need.submittedOn() : need.publishedOn();
    return Problems.problem(
        CommonProblem.BEFORE_ITS_BEGINNING,
        "The need is there since " + beginning + ", which is after " + day + ".");
  }
}

package org.bangfu.needs.help.need;

import static org.bangfu.needs.help.need.NeedState.EXPIRED;
import static org.bangfu.needs.help.need.NeedState.MATCHED;
import static org.bangfu.needs.help.need.NeedState.PARTLY_MATCHED;
import static org.bangfu.needs.help.need.NeedState.PUBLISHED;
import static org.bangfu.needs.help.need.NeedState.REJECTED;
import static org.bangfu.needs.help.need.NeedState.SUBMITTED;
import static org.bangfu.needs.help.need.NeedState.WITHDRAWN;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.record.step.Course;
import org.bangfu.kit.record.step.Guard;
import org.bangfu.kit.record.step.Move;
import org.bangfu.kit.record.step.Moves;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.known.manager.InformationManagers;
import org.bangfu.needs.problem.NeedsProblem;
import org.jspecify.annotations.Nullable;

/** Publication, rejection, withdrawal and expiry of a whole need. */
@ApplicationScoped
public class NeedSteps {
  private static final Reach STATIONS = Reach.into(Needs.TABLE);
  private static final Reach ITS_HOUSEHOLDS = STATIONS.orOwn("household_id");

  private static final Course<Need> COURSE =
      new Course<>(
          Need.class,
          "need",
          List.of("published_on", "submitted_on"),
          NeedsProblem.NEED_STATE,
          "The need is {state} and cannot be {step}.",
          "The need is there since {beginning}, which is after {day}.");
  private static final Guard NOT_PAUSED =
      Guard.not(
          "paused", CommonProblem.HOUSEHOLD_CLOSED, "The file of the need's household is closed.");
  private static final Guard NO_LIVE_CLAIMS =
      Guard.equal(
          "covered",
          "done",
          NeedsProblem.NEED_HAS_LIVE_CLAIMS,
          "Helpers still hold claims of this need. Cancel them or let them lapse first.");

  private static final Move<Need, NeedState> PUBLICATION =
      COURSE
          .move(STATIONS, PUBLISHED, SUBMITTED)
          .named("published")
          .on("published_on")
          .guarded(NOT_PAUSED)
          .guarded(NO_LIVE_CLAIMS);
  private static final Move<Need, NeedState> REJECTION =
      COURSE
          .move(STATIONS, REJECTED, SUBMITTED)
          .named("rejected")
          .on("closed_on")
          .guarded(NO_LIVE_CLAIMS);
  private static final Move<Need, NeedState> WITHDRAWAL =
      COURSE
          .move(ITS_HOUSEHOLDS, WITHDRAWN, SUBMITTED, PUBLISHED, PARTLY_MATCHED, MATCHED)
          .named("withdrawn")
          .on("closed_on")
          .guarded(NO_LIVE_CLAIMS);
  private static final Move<Need, NeedState> EXPIRY =
      COURSE
          .move(STATIONS, EXPIRED, PUBLISHED, PARTLY_MATCHED, MATCHED)
          .named("left to expire")
          .on("closed_on")
          .guarded(NO_LIVE_CLAIMS);

  private final EntityManager entities;
  private final Needs needs;
  private final Moves moves;
  private final InformationManagers managers;
  private final Confidential confidential;
  private final Event<NeedPublished> published;

  NeedSteps(
      EntityManager entities,
      Needs needs,
      Moves moves,
      InformationManagers managers,
      Confidential confidential,
      Event<NeedPublished> published) {
    this.entities = entities;
    this.needs = needs;
    this.moves = moves;
    this.managers = managers;
    this.confidential = confidential;
    this.published = published;
  }

  /**
   * Makes a submitted need visible.
   *
   * @param manager the information manager who does it, if it is one; it must be responsible, and
   *     at work today
   */
  @Transactional
  public Need publish(DivisionScope scope, UUID id, @Nullable UUID manager, LocalDate day) {
    if (manager != null) {
      Need need = needs.require(STATIONS, scope, id);
      InformationManagers.requireResponsible(
          managers.known(scope, List.of(manager)), manager, need.division(), BusinessDays.today());
      entities.detach(need);
    }
    Need need =
        moves.take(
            PUBLICATION,
            scope,
            id,
            day,
            manager == null ? Map.of() : Map.of("published_by", manager));
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
    return moves.take(
        REJECTION,
        scope,
        id,
        day,
        sealed == null ? Map.of() : Map.of("rejection_reason", sealed.text()));
  }

  @Transactional
  public Need withdraw(DivisionScope scope, UUID id, LocalDate day) {
    return moves.take(WITHDRAWAL, scope, id, day);
  }

  @Transactional
  public Need expire(DivisionScope scope, UUID id, LocalDate day) {
    return moves.take(EXPIRY, scope, id, day);
  }
}

package org.bangfu.needs.help.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.record.step.Course;
import org.bangfu.kit.record.step.Guard;
import org.bangfu.kit.record.step.Move;
import org.bangfu.kit.record.step.Moves;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.problem.NeedsProblem;

/** Moves wishes from state to state, in the running transaction. */
@ApplicationScoped
class WishStates {
  private static final Course<Wish> COURSE =
      new Course<>(
              Wish.class,
              "wish",
              List.of("published_on"),
              NeedsProblem.WISH_NOT_OPEN,
              "Somebody else was faster, or the wish is closed.",
              "The wish was published after {day}.")
          .orByPublicId();

  private static final Move<Wish, WishState> CLAIMING =
      COURSE
          .move(Wishes.REACH, WishState.CLAIMED, WishState.OPEN)
          .guarded(
              Guard.not(
                  "paused",
                  CommonProblem.HOUSEHOLD_CLOSED,
                  "The file of the wish's household is closed."));
  private static final Move<Wish, WishState> TAKEDOWN =
      COURSE.move(Wishes.STATIONS, WishState.TAKEN_DOWN, WishState.OPEN).on("closed_on");
  private static final Move<Wish, WishState> REALISATION =
      COURSE.move(Wishes.REACH, WishState.REALISED, WishState.CLAIMED).on("closed_on");

  private final EntityManager entities;
  private final Moves moves;

  WishStates(EntityManager entities, Moves moves) {
    this.entities = entities;
    this.moves = moves;
  }

  /** Takes an open wish for one claim; of many who try at once, one succeeds. */
  Wish claim(DivisionScope scope, UUID id, LocalDate day) {
    return moves.take(CLAIMING, scope, id, day);
  }

  Wish takeDown(DivisionScope scope, UUID id, LocalDate day) {
    return moves.take(TAKEDOWN, scope, id, day);
  }

  /** Takes down those that are open of a household. */
  List<Wish> takeDownAll(UUID householdId, LocalDate day) {
    return moves.all(TAKEDOWN, "household_id", householdId, day);
  }

  /** The same of one maker. */
  List<Wish> takeDownOf(UUID makerId, LocalDate day) {
    return moves.all(TAKEDOWN, "maker_id", makerId, day);
  }

  /** The wish whose claim has just been realised, wherever it lies. */
  Wish realise(UUID id, LocalDate day) {
    return moves.take(REALISATION, DivisionScope.nation(), id, day);
  }

  /** Open again, unless its maker consents no longer: then it is taken down. */
  Wish reopen(UUID id, LocalDate day) {
    @SuppressWarnings("unchecked")
    List<Wish> reopened =
        entities
            .createNativeQuery(
                """
                update wish set
                  state = case when exists (select from live_consents(array[maker_id])) then 'OPEN' else 'TAKEN_DOWN' end,
                  closed_on = case when not exists (select from live_consents(array[maker_id])) then cast(:day as date) end,
                  version = version + 1
                where id = :id and state = 'CLAIMED' returning *
                """,
                Wish.class)
            .setParameter("id", id)
            .setParameter("day", day)
            .getResultList();
    // its claim has just ended, so that nobody else can have moved it
    if (reopened.size() != 1) {
      throw new IllegalStateException("wish " + id + " was not held by its claim");
    }
    return reopened.getFirst();
  }
}

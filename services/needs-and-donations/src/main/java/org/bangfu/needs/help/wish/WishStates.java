package org.bangfu.needs.help.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.problem.NeedsProblem;

/**
 * Moves wishes from state to state, in the running transaction. Each move is one statement that
 * holds only from the right state and gives back what it has moved; what was wrong is looked up
 * afterwards.
 */
@ApplicationScoped
class WishStates {
  private final EntityManager entities;
  private final Wishes wishes;

  WishStates(EntityManager entities, Wishes wishes) {
    this.entities = entities;
    this.wishes = wishes;
  }

  /** Takes an open wish for one claim; of many who try at once, one succeeds. */
  Wish claim(DivisionScope scope, UUID id, LocalDate day) {
    return fromOpen("state = 'CLAIMED'", Wishes.REACH, scope, id, day, "not paused");
  }

  Wish takeDown(DivisionScope scope, UUID id, LocalDate day) {
    return fromOpen(
        "state = 'TAKEN_DOWN', closed_on = :day", Wishes.STATIONS, scope, id, day, "true");
  }

  /** Takes down those that are open of a household. */
  List<Wish> takeDownAll(UUID householdId, LocalDate day) {
    return takeDownOpen("household_id = :owner", householdId, day);
  }

  /** The same of one maker. */
  List<Wish> takeDownOf(UUID makerId, LocalDate day) {
    return takeDownOpen("maker_id = :owner", makerId, day);
  }

  private List<Wish> takeDownOpen(String whose, UUID owner, LocalDate day) {
    return rows(
        move("state = 'TAKEN_DOWN', closed_on = :day", whose + " and state = 'OPEN'")
            .setParameter("owner", owner)
            .setParameter("day", day));
  }

  Wish realise(UUID id, LocalDate day) {
    return only(
        move("state = 'REALISED', closed_on = :day", "id = :id and state = 'CLAIMED'")
            .setParameter("id", id)
            .setParameter("day", day),
        id);
  }

  /** Open again, unless its maker consents no longer: then it is taken down. */
  Wish reopen(UUID id, LocalDate day) {
    return only(
        move(
                """
                state = case when exists (select from live_consents(array[maker_id])) then 'OPEN' else 'TAKEN_DOWN' end,
                closed_on = case when not exists (select from live_consents(array[maker_id])) then cast(:day as date) end\
                """,
                "id = :id and state = 'CLAIMED'")
            .setParameter("id", id)
            .setParameter("day", day),
        id);
  }

  private Wish fromOpen(
      String to, Reach reach, DivisionScope scope, UUID id, LocalDate day, String besides) {
    Condition reached = reach.condition(scope);
    List<Wish> rows =
        rows(
            reached
                .bind(
                    move(
                        to,
                        Wishes.BY_EITHER_ID
                            + " and state = 'OPEN' and published_on <= :day and "
                            + besides
                            + " and "
                            + reached))
                .setParameter("id", id)
                .setParameter("day", day));
    if (rows.isEmpty()) {
      throw refusal(wishes.require(reach, scope, id), day);
    }
    return rows.getFirst();
  }

  private static RuntimeException refusal(Wish wish, LocalDate day) {
    if (wish.state() == WishState.OPEN && wish.isPaused()) {
      return Problems.problem(
          CommonProblem.HOUSEHOLD_CLOSED, "The file of the wish's household is closed.");
    }
    LocalDate published = wish.publishedOn();
    if (wish.state() == WishState.OPEN && published != null && published.isAfter(day)) {
      return Problems.problem(
          CommonProblem.BEFORE_ITS_BEGINNING, "The wish was published after " + day + ".");
    }
    return Problems.builder(
            NeedsProblem.WISH_NOT_OPEN, "Somebody else was faster, or the wish is closed.")
        .with("state", wish.state())
        .build();
  }

  private Query move(String to, String condition) {
    return entities.createNativeQuery(
        "update wish set " + to + ", version = version + 1 where " + condition + " returning *",
        Wish.class);
  }

  /** The claim that holds a wish has just ended, so that nobody else can have moved the wish. */
  private static Wish only(Query move, UUID id) {
    List<Wish> moved = rows(move);
    if (moved.size() != 1) {
      throw new IllegalStateException("wish " + id + " was not held by its claim");
    }
    return moved.getFirst();
  }

  @SuppressWarnings("unchecked")
  private static List<Wish> rows(Query move) {
    return move.getResultList();
  }
}

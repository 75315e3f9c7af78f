package org.bangfu.kit.record.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionScope;

/**
 * Takes moves, in the running transaction: one statement each, which holds only from the right
 * state and gives back what it has moved. Of many who try at once one succeeds, and the others are
 * told what is in their way.
 *
 * <p>What this transaction has read before is as it was: who reads a record before its move
 * detaches it.
 */
@ApplicationScoped
public class Moves {
  private final EntityManager entities;

  Moves(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * @return the record as it is now
   * @throws RuntimeException a problem: there is none that the caller reaches; it does not move
   *     from its state, by a guard, or on a day before it came there; the county has closed the day
   */
  public <R extends Placed> R take(Move<R, ?> move, DivisionScope scope, UUID id, LocalDate day) {
    return take(move, scope, id, day, Map.of());
  }

  /**
   * @param also columns, constants of the caller's, with what the move writes into them
   */
  public <R extends Placed> R take(
      Move<R, ?> move, DivisionScope scope, UUID id, LocalDate day, Map<String, ?> also) {
    Condition reached = move.reach().condition(scope);
    TypedQuery<R> query =
        reached
            .query(entities, new MoveText(move).one(also.keySet()), move.course().type())
            .setParameter("id", id)
            .setParameter("day", day);
    also.forEach((column, value) -> query.setParameter(MoveText.ALSO + column, value));
    List<R> moved = query.getResultList();
    if (moved.isEmpty()) {
      throw refusal(move, reached, id, day);
    }
    ClosedPeriods.requireOpen(moved.getFirst().division(), day);
    return moved.getFirst();
  }

  /**
   * Takes it with all of an owner's records from which it is possible; a record that came where it
   * is on a later day moves on that day.
   *
   * @param owner the column of its id
   */
  @SuppressWarnings("unchecked")
  public <R extends Placed> List<R> all(Move<R, ?> move, String owner, UUID id, LocalDate day) {
    return entities
        .createNativeQuery(new MoveText(move).all(owner), move.course().type())
        .setParameter("owner", id)
        .setParameter("day", day)
        .getResultList();
  }

  /**
   * Takes it with records that were due before today, the longest overdue first; those that another
   * transaction holds are passed over.
   *
   * @param due the column of the last day on which they were in time
   */
  @SuppressWarnings("unchecked")
  public <R extends Placed> List<R> overdue(
      Move<R, ?> move, String due, LocalDate today, int most) {
    return entities
        .createNativeQuery(new MoveText(move).overdue(due), move.course().type())
        .setParameter("day", today)
        .setParameter("most", most)
        .getResultList();
  }

  private RuntimeException refusal(Move<?, ?> move, Condition reached, UUID id, LocalDate day) {
    Course<?> course = move.course();
    List<Tuple> rows =
        reached
            .query(entities, new MoveText(move).standing(), Tuple.class)
            .setParameter("id", id)
            .getResultList();
    if (rows.isEmpty()) {
      return Problems.notFound(course.noun(), id);
    }
    Tuple standing = rows.getFirst();
    String state = standing.get(0, String.class);
    if (move.from().stream().noneMatch(possible -> possible.name().equals(state))) {
      return Problems.builder(
              course.wrongState(),
              course.stateWords().replace("{state}", state).replace("{step}", move.step()))
          .with("state", state)
          .build();
    }
    for (int i = 0; i < move.guards().size(); i++) {
      if (!standing.get(2 + i, Boolean.class)) {
        Guard guard = move.guards().get(i);
        return Problems.problem(guard.problem(), guard.words());
      }
    }
    String beginning = standing.get(1, String.class);
    if (day.isBefore(LocalDate.parse(beginning))) {
      return Problems.problem(
          CommonProblem.BEFORE_ITS_BEGINNING,
          course.dayWords().replace("{beginning}", beginning).replace("{day}", day.toString()));
    }
    return Problems.tryAgain(
        CommonProblem.CONFLICT,
        "The " + course.noun() + " has just changed. Send the request again.",
        1);
  }
}

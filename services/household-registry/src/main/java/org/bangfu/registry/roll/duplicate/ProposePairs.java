package org.bangfu.registry.roll.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.time.BusinessDays;

/**
 * Writes the pairs down that are alike, and ends those that are not any more; in the running
 * transaction.
 */
@ApplicationScoped
class ProposePairs {
  // ids grow with time: what a later run has found stays; not what has closed while it looked
  private static final String END =
      """
      with ended as (
        update duplicate_pair p set state = 'ENDED', changed_on = cast(:day as date), run_id = :run
        where %s and {reached} and p.state = 'CANDIDATE' and (p.run_id < :run
          or exists (select from household h where h.id in (p.one_id, p.other_id) and h.file_state = 'CLOSED'))
        returning p.division)
      select division, cast(count(*) as integer) from ended group by division order by division
      """;
  private static final String OF_ANY = END.formatted("true");
  private static final String OF_SOME =
      END.formatted(
          "(p.one_id = any(cast(:households as uuid[])) or p.other_id = any(cast(:households as uuid[])))");

  private final EntityManager entities;
  private final Event<PairsMoved> moved;

  ProposePairs(EntityManager entities, Event<PairsMoved> moved) {
    this.entities = entities;
    this.moved = moved;
  }

  /** How many came, and how many went. */
  record Moved(int proposed, int ended) {}

  Moved inPlace(UUID run, DivisionCode place) {
    LocalDate day = BusinessDays.today();
    int proposed =
        tell(
            run,
            day,
            1,
            query(Alike.PROPOSE_IN_A_PLACE, DivisionScope.inside("h.division", place), run, day)
                .getResultList());
    int ended =
        tell(
            run,
            day,
            -1,
            query(OF_ANY, DivisionScope.inside("p.division", place), run, day).getResultList());
    return new Moved(proposed, ended);
  }

  /** With what the scope covers. None is ended by it: it does not look as far as a run does. */
  void ofHousehold(UUID run, UUID household, DivisionScope scope) {
    LocalDate day = BusinessDays.today();
    tell(
        run,
        day,
        1,
        query(Alike.PROPOSE_FOR_A_HOUSEHOLD, scope.condition("h.division"), run, day)
            .setParameter("household", household)
            .getResultList());
  }

  /** Whatever pairs households are in, there are none to be decided any more; in one statement. */
  void endAll(UUID cause, List<UUID> households) {
    if (households.isEmpty()) {
      return;
    }
    LocalDate day = BusinessDays.today();
    tell(
        cause,
        day,
        -1,
        query(OF_SOME, Condition.ALWAYS, cause, day)
            .setParameter("households", households.toArray(UUID[]::new))
            .getResultList());
  }

  private TypedQuery<Tuple> query(String sql, Condition reached, UUID run, LocalDate day) {
    return reached
        .query(entities, sql, Tuple.class)
        .setParameter("run", run)
        .setParameter("day", day);
  }

  private int tell(UUID cause, LocalDate day, int sign, List<Tuple> byPlace) {
    int sum = 0;
    for (Tuple place : byPlace) {
      int pairs = place.get(1, Integer.class);
      sum += pairs;
      moved.fire(
          new PairsMoved(cause, new DivisionCode(place.get(0, String.class)), sign * pairs, day));
    }
    return sum;
  }
}

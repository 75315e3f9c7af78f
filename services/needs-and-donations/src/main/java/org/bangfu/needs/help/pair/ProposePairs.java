package org.bangfu.needs.help.pair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Collection;
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
  private static final String END_ALL =
      """
      update helper_pair p set state = 'ENDED', changed_on = cast(:day as date)
      where (p.one_id = any(cast(:helpers as uuid[])) or p.other_id = any(cast(:helpers as uuid[])))
        and p.state = 'CANDIDATE'
      """;

  private final EntityManager entities;

  ProposePairs(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * @return how many there are to be decided that were not before
   */
  int inPlace(UUID run, DivisionCode place) {
    return proposed(
        query(Alike.PROPOSE_IN_A_PLACE, DivisionScope.inside("h.division", place), run));
  }

  /**
   * @return how many there were that are not alike any more
   */
  int end(UUID run, DivisionCode place) {
    // ids grow with time: what a later look has found stays
    return query(Alike.end(place), DivisionScope.inside("p.division", place), run).executeUpdate();
  }

  /** With what the scope covers. None is ended by it: it does not look as far as a run does. */
  int ofHelper(UUID run, UUID helper, DivisionScope scope) {
    return proposed(
        query(Alike.PROPOSE_FOR_A_HELPER, scope.condition("h.division"), run)
            .setParameter("helper", helper));
  }

  /** Whatever pairs helpers are in, there are none to be decided any more. */
  void endAll(Collection<UUID> helpers) {
    entities
        .createNativeQuery(END_ALL)
        .setParameter("helpers", helpers.toArray(UUID[]::new))
        .setParameter("day", BusinessDays.today())
        .executeUpdate();
  }

  private Query query(String sql, Condition reached, UUID run) {
    LocalDate day = BusinessDays.today();
    return reached.query(entities, sql).setParameter("run", run).setParameter("day", day);
  }

  private static int proposed(Query query) {
    return ((Number) query.getSingleResult()).intValue();
  }
}

package org.bangfu.registry.standing.monitoring.clue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;

/** Clues that are held until the transaction ends: two steps do not meet. */
@ApplicationScoped
class HoldClues {
  private static final String HELD =
      """
      select c.id, c.household_id, c.division, c.source, c.department, c.reported_on, c.state, c.since, c.ended_by, h.version,
        h.file_state <> 'CLOSED' and h.monitoring_state <> 'MONITORED'
      from monitoring_clue c join household h on h.id = c.household_id
      where %s = any(cast(:ids as uuid[])) %s and {reached} order by c.id for no key update of c
      """;
  private static final String BY_ID = HELD.formatted("c.id", "");
  private static final String OPEN_OF =
      HELD.formatted("c.household_id", "and c.state in ('REPORTED', 'VERIFYING')");
  private static final String ENDED_BY = HELD.formatted("c.ended_by", "");

  private final EntityManager entities;

  HoldClues(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * A clue with what its household says to a step.
   *
   * @param isFree whether the household's file is open, and nobody watches it yet
   */
  record HeldClue(ClueRow row, long version, boolean isFree) {}

  List<HeldClue> byId(DivisionScope scope, Collection<UUID> clues) {
    return held(scope.condition("c.division"), BY_ID, clues);
  }

  /** Those of households that take a step themselves, in which something is still to be done. */
  List<HeldClue> openOf(Collection<UUID> households) {
    return held(Condition.ALWAYS, OPEN_OF, households);
  }

  /** Those that steps of their households ended. */
  List<HeldClue> endedBy(Collection<UUID> steps) {
    return held(Condition.ALWAYS, ENDED_BY, steps);
  }

  private List<HeldClue> held(Condition reached, String sql, Collection<UUID> ids) {
    return reached
        .query(entities, sql, Tuple.class)
        .setParameter("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .getResultList()
        .stream()
        .map(HoldClues::held)
        .toList();
  }

  private static HeldClue held(Tuple row) {
    return new HeldClue(
        new ClueRow(
            row.get(0, UUID.class),
            row.get(1, UUID.class),
            new DivisionCode(row.get(2, String.class)),
            ClueSource.valueOf(row.get(3, String.class)),
            row.get(4, String.class),
            row.get(5, LocalDate.class),
            ClueState.valueOf(row.get(6, String.class)),
            row.get(7, LocalDate.class),
            row.get(8, UUID.class)),
        row.get(9, Long.class),
        row.get(10, Boolean.class));
  }
}

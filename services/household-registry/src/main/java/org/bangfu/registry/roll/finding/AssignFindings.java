package org.bangfu.registry.roll.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.time.BusinessDays;
import org.jspecify.annotations.Nullable;

/** Gives findings to an office or a village that is to see to them, all of them or none. */
@ApplicationScoped
public class AssignFindings {
  private static final String HELD =
      """
      select f.id, f.division, f.state from finding f
      where f.id = any(cast(:ids as uuid[])) and {reached} order by f.id for update
      """;
  private static final String ASSIGN =
      """
      with moved as (
        update finding f set state = 'ASSIGNED', assigned_to = :to, changed_on = :day
        where f.id = any(cast(:ids as uuid[])) and {reached} and f.assigned_to is distinct from :to
        returning f.id, f.household_id, f.rule, f.division, old.state as was)
      insert into finding_step (id, finding_id, household_id, rule, division, from_state, to_state, assigned_to,
        occurred_on, recorded_at, actor)
      select uuidv7(), m.id, m.household_id, m.rule, m.division, m.was, 'ASSIGNED', :to, cast(:day as date), now(), :actor
      from moved m
      """;

  private final EntityManager entities;

  AssignFindings(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * In two statements, however many there are.
   *
   * @return how many were not with it before
   */
  @Transactional
  public int assign(DivisionScope scope, List<UUID> ids, DivisionCode to, String actor) {
    if (to.level().compareTo(DivisionLevel.COUNTY) < 0 || !scope.covers(to)) {
      throw Problems.invalid(
          "/assignedTo", "must be a county, township or village of the caller's divisions");
    }
    String[] texts = ids.stream().map(UUID::toString).toArray(String[]::new);
    requireAssignable(held(scope, texts), ids, to);
    return scope
        .condition("f.division")
        .query(entities, ASSIGN)
        .setParameter("ids", texts)
        .setParameter("to", to.value())
        .setParameter("day", BusinessDays.today())
        .setParameter("actor", actor)
        .executeUpdate();
  }

  private Map<UUID, Tuple> held(DivisionScope scope, String[] ids) {
    Map<UUID, Tuple> held = new HashMap<>();
    scope
        .condition("f.division")
        .query(entities, HELD, Tuple.class)
        .setParameter("ids", ids)
        .getResultList()
        .forEach(row -> held.put(row.get(0, UUID.class), row));
    return held;
  }

  private static void requireAssignable(Map<UUID, Tuple> held, List<UUID> ids, DivisionCode to) {
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      String broken = broken(held.get(ids.get(i)), to);
      if (broken != null) {
        errors.add(new FieldError("/findings/" + i, broken));
      }
    }
    if (!errors.isEmpty()) {
      throw Problems.invalid(errors);
    }
  }

  private static @Nullable String broken(@Nullable Tuple finding, DivisionCode to) {
    if (finding == null) {
      return "must be a finding of the caller's divisions";
    }
    if (!FindingState.valueOf(finding.get(2, String.class)).isOpen()) {
      return "must be a finding that is open";
    }
    return to.contains(new DivisionCode(finding.get(1, String.class)))
        ? null
        : "must lie in the division that it is assigned to";
  }
}

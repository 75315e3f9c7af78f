package org.bangfu.registry.standing.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.write.Insert;
import org.bangfu.kit.guard.write.Writes;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.id.Ids;
import org.jspecify.annotations.Nullable;

/** Writes down what was found at the households of a village, all of it or nothing. */
@ApplicationScoped
public class CheckGuarantees {
  private static final Insert ROWS =
      Insert.into(
          "guarantee_check",
          "id uuid",
          "household_id uuid",
          "division text",
          "item text",
          "met boolean",
          "checked_on date",
          "recorded_at timestamptz",
          "recorded_by text");

  private final EntityManager entities;
  private final Writes writes;

  CheckGuarantees(EntityManager entities, Writes writes) {
    this.entities = entities;
    this.writes = writes;
  }

  /**
   * What was found at a household.
   *
   * @param items met or not; what was not looked at is absent
   */
  public record Found(UUID household, Map<GuaranteeItem, Boolean> items) {}

  /**
   * In two statements, however many households there are.
   *
   * @return how many items were written down
   */
  @Transactional
  public int record(DivisionScope scope, List<Found> found, LocalDate day, String actor) {
    Map<UUID, String> divisions = divisions(scope, found);
    List<FieldError> errors = new ArrayList<>();
    List<List<@Nullable String>> rows = new ArrayList<>();
    String now = Instant.now().toString();
    for (int i = 0; i < found.size(); i++) {
      Found at = found.get(i);
      String division = divisions.get(at.household());
      if (division == null) {
        errors.add(
            new FieldError(
                "/items/" + i + "/householdId", "must be a household of the caller's divisions"));
        continue;
      }
      at.items()
          .forEach((item, met) ->
              rows.add(
                  Arrays.asList(
                      Ids.next().toString(),
                      at.household().toString(),
                      division,
                      item.name(),
                      met.toString(),
                      day.toString(),
                      now,
                      actor)));
    }
    if (!errors.isEmpty()) {
      throw Problems.invalid(errors);
    }
    writes.run(ROWS.of(rows));
    return rows.size();
  }

  private Map<UUID, String> divisions(DivisionScope scope, List<Found> found) {
    Map<UUID, String> divisions = new HashMap<>();
    scope
        .condition("h.division")
        .query(
            entities,
            "select h.id, h.division from household h where h.id = any(cast(:ids as uuid[])) and {reached}",
            Tuple.class)
        .setParameter(
            "ids", found.stream().map(at -> at.household().toString()).toArray(String[]::new))
        .getResultList()
        .forEach(row -> divisions.put(row.get(0, UUID.class), row.get(1, String.class)));
    return divisions;
  }
}

package org.bangfu.reporting.aim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.reporting.division.Divisions;
import org.jspecify.annotations.Nullable;

/** All targets that were set, with those that another one has replaced. */
@ApplicationScoped
public class Targets {
  private static final String LISTED =
      """
      select t.*, not exists (select from target n
          where n.division = t.division and n.indicator = t.indicator and n.dimension = t.dimension
            and n.last_day = t.last_day and n.first_day is not distinct from t.first_day and n.id > t.id) as counts
      from target t
      """;

  private final Divisions divisions;
  private final OneRoundTrip floor;

  Targets(Divisions divisions, OneRoundTrip floor) {
    this.divisions = divisions;
    this.floor = floor;
  }

  /**
   * A target as it is listed.
   *
   * @param counts whether none was recorded later of the same
   */
  public record Listed(Target target, boolean counts) {}

  /**
   * All of a division, in the order in which they were recorded.
   *
   * @throws org.bangfu.kit.problem.HttpProblem not found, if the caller has no such division
   */
  public List<Listed> of(
      DivisionScope scope,
      DivisionCode division,
      @Nullable String indicator,
      UUID after,
      int rows) {
    if (!scope.covers(division) || divisions.names(scope, List.of(division)).isEmpty()) {
      throw Problems.notFound("division", division);
    }
    return listed(
        scope,
        " where t.division = :division and t.id > :after and :indicator in ('', t.indicator)"
            + " order by t.id limit :rows",
        Map.of(
            "division",
            division.value(),
            "after",
            after,
            "indicator",
            indicator == null ? "" : indicator,
            "rows",
            rows));
  }

  public Optional<Listed> find(DivisionScope scope, UUID id) {
    return listed(scope, " where t.id = :id", Map.of("id", id)).stream().findFirst();
  }

  private List<Listed> listed(DivisionScope scope, String where, Map<String, Object> values) {
    return floor
        .rows(
            scope,
            Condition.of(LISTED + where, values),
            row -> new Listed(TargetRows.read(row), row.getBoolean("counts")))
        .stream()
        .filter(listed -> scope.covers(listed.target().division()))
        .toList();
  }
}

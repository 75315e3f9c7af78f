package org.bangfu.registry.standing.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.household.code.PovertyState;
import org.jspecify.annotations.Nullable;

/**
 * Households in poverty, returned to it or watched that have not agreed to a plan of a year; nobody
 * has to have one who has exited and is not watched.
 */
@ApplicationScoped
public class MissingPlans {
  // a draft of the year that still stands is shown with what is missing
  private static final String PAGE =
      """
      select h.id, h.number, h.division, h.poverty_state, h.monitoring_state, p.state
      from household h
      left join lateral (
        select l.to_state as state from household_plan d
        cross join lateral (
          select s.to_state from plan_step s where s.plan_id = d.id order by s.id desc limit 1) l
        where d.household_id = h.id and d.year = :year and l.to_state not in ('DROPPED', 'REVERSED')
        limit 1) p on true
      where {reached} and h.file_state <> 'CLOSED'
        and (h.poverty_state in ('IN_POVERTY', 'RETURNED') or h.monitoring_state = 'MONITORED')
        and coalesce(p.state, 'DRAFT') = 'DRAFT'\
      """
          + PlaceCursor.next("h")
          + " limit :rows";

  private final OneRoundTrip floor;

  MissingPlans(OneRoundTrip floor) {
    this.floor = floor;
  }

  /** By village. */
  public List<MissingPlan> page(
      int year,
      @Nullable DivisionCode division,
      DivisionScope scope,
      PlaceCursor cursor,
      int rows) {
    PlaceCursor after = cursor.within(scope, division);
    return floor.rows(
        scope,
        scope
            .condition("h.division", division)
            .within(
                PAGE,
                Map.of(
                    "year",
                    year,
                    "afterDivision",
                    after.division(),
                    "afterId",
                    after.id(),
                    "rows",
                    rows)),
        MissingPlans::missing);
  }

  private static MissingPlan missing(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return new MissingPlan(
        row.getObject("id", UUID.class),
        row.getString("number"),
        new DivisionCode(row.getString("division")),
        PovertyState.valueOf(row.getString("poverty_state")),
        MonitoringState.valueOf(row.getString("monitoring_state")),
        state == null ? null : PlanState.valueOf(state));
  }
}

package org.bangfu.registry.standing.monitoring.due;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.code.MonitoringClass;
import org.jspecify.annotations.Nullable;

/**
 * Households that are watched and whose case has no risk named, has no measure after thirty days,
 * or may be ended after six months.
 */
@ApplicationScoped
public class DueCases {
  private static final String PAGE =
      """
      select h.id, h.number, h.division, h.monitoring_class, c.opened_on,
        d.no_risk, d.no_measure, d.review
      from household h
      cross join lateral (
        select s.occurred_on as opened_on from household_step s
        where s.household_id = h.id and s.machine = 'MONITORING' and s.to_state = 'MONITORED'
          and s.from_state is distinct from s.to_state and s.reverses is null and not exists (select from household_step r where r.reverses = s.id)
        order by s.id desc limit 1) c
      cross join lateral (
        select not exists (
            select from monitoring_risk r
            where r.household_id = h.id and r.found_on >= c.opened_on) as no_risk,
          c.opened_on + 30 <= :today and not exists (
            select from (
              select distinct on (m.measure_id) m.to_state, case when m.to_state = 'DONE' then m.occurred_on
                  else min(m.occurred_on) filter (where m.from_state is null) over (partition by m.measure_id) end as day
              from measure_step m where m.household_id = h.id order by m.measure_id, m.id desc) l
            where l.to_state in ('PLANNED', 'DONE') and l.day >= c.opened_on) as no_measure,
          cast(c.opened_on + interval '6 months' as date) <= :today as review) d
      where {reached} and h.file_state <> 'CLOSED' and h.monitoring_state = 'MONITORED'
        and (d.no_risk or d.no_measure or d.review)\
      """
          + PlaceCursor.next("h")
          + " limit :rows";

  private final OneRoundTrip floor;

  DueCases(OneRoundTrip floor) {
    this.floor = floor;
  }

  /** By village. */
  public List<DueCase> page(
      @Nullable DivisionCode division, DivisionScope scope, PlaceCursor cursor, int rows) {
    PlaceCursor after = cursor.within(scope, division);
    return floor.rows(
        scope,
        scope
            .condition("h.division", division)
            .within(
                PAGE,
                Map.of(
                    "today",
                    BusinessDays.today(),
                    "afterDivision",
                    after.division(),
                    "afterId",
                    after.id(),
                    "rows",
                    rows)),
        DueCases::due);
  }

  private static DueCase due(ResultSet row) throws SQLException {
    List<DueReason> due = new ArrayList<>();
    if (row.getBoolean("no_risk")) {
      due.add(DueReason.NO_RISK_NAMED);
    }
    if (row.getBoolean("no_measure")) {
      due.add(DueReason.NO_MEASURE);
    }
    if (row.getBoolean("review")) {
      due.add(DueReason.REVIEW);
    }
    return new DueCase(
        row.getObject("id", UUID.class),
        row.getString("number"),
        new DivisionCode(row.getString("division")),
        MonitoringClass.valueOf(row.getString("monitoring_class")),
        row.getObject("opened_on", LocalDate.class),
        due);
  }
}

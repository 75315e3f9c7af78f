package org.bangfu.registry.standing.monitoring.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.code.MonitoringClass;
import org.jspecify.annotations.Nullable;

/** Households that are watched, and nobody looks after them. */
@ApplicationScoped
public class UncontactedCases {
  private static final String PAGE =
      """
      select h.id, h.number, h.division, h.monitoring_class, c.opened_on
      from household h
      cross join lateral (
        select s.occurred_on as opened_on from household_step s
        where s.household_id = h.id and s.machine = 'MONITORING' and s.to_state = 'MONITORED'
          and s.from_state is distinct from s.to_state and s.reverses is null
          and not exists (select from household_step r where r.reverses = s.id)
        order by s.id desc limit 1) c
      where {reached} and h.file_state <> 'CLOSED' and h.monitoring_state = 'MONITORED' and coalesce((
        select k.kind from monitoring_contact k where k.household_id = h.id and k.reverses is null
          and not exists (select from monitoring_contact r where r.reverses = k.id)
        order by k.id desc limit 1), 'ENDED') = 'ENDED'\
      """
          + PlaceCursor.next("h")
          + " limit :rows";

  private final OneRoundTrip floor;

  UncontactedCases(OneRoundTrip floor) {
    this.floor = floor;
  }

  /** By village. */
  public List<UncontactedCase> page(
      @Nullable DivisionCode division, DivisionScope scope, PlaceCursor cursor, int rows) {
    PlaceCursor after = cursor.within(scope, division);
    return floor.rows(
        scope,
        scope
            .condition("h.division", division)
            .within(
                PAGE,
                Map.of("afterDivision", after.division(), "afterId", after.id(), "rows", rows)),
        UncontactedCases::line);
  }

  private static UncontactedCase line(ResultSet row) throws SQLException {
    return new UncontactedCase(
        row.getObject("id", UUID.class),
        row.getString("number"),
        new DivisionCode(row.getString("division")),
        MonitoringClass.valueOf(row.getString("monitoring_class")),
        row.getObject("opened_on", LocalDate.class));
  }
}

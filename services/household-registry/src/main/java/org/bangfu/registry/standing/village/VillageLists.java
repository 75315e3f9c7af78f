package org.bangfu.registry.standing.village;

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
import org.jspecify.annotations.Nullable;

/** Villages that are on the list of poor ones on a day, or were taken off it by then. */
@ApplicationScoped
public class VillageLists {
  /** As a history says it: the last step that was not taken back by the day. */
  private static final String PAGE =
      """
      select v.id, v.division, d.name, stands.to_state, stands.occurred_on
      from village_step v
      cross join lateral (
        select s.to_state, s.occurred_on from village_step s
        where s.division = v.division and s.occurred_on <= :day and s.reverses is null
          and not exists (select from village_step r where r.reverses = s.id and r.occurred_on <= :day)
        order by s.number desc limit 1) stands
      join division d on d.code = v.division
      where {reached} and v.number = 1 and stands.to_state like :state\
      """
          + PlaceCursor.next("v")
          + " limit :rows";

  private final OneRoundTrip floor;

  VillageLists(OneRoundTrip floor) {
    this.floor = floor;
  }

  /**
   * By place.
   *
   * @param state only those that stand there; all if null
   */
  public List<VillageLine> page(
      @Nullable DivisionCode division,
      @Nullable VillageState state,
      LocalDate day,
      DivisionScope scope,
      PlaceCursor cursor,
      int rows) {
    PlaceCursor after = cursor.within(scope, division);
    return floor.rows(
        scope,
        scope
            .condition("v.division", division)
            .within(
                PAGE,
                Map.of(
                    "day",
                    day,
                    "state",
                    state == null ? "%" : state.name(),
                    "afterDivision",
                    after.division(),
                    "afterId",
                    after.id(),
                    "rows",
                    rows)),
        VillageLists::line);
  }

  private static VillageLine line(ResultSet row) throws SQLException {
    return new VillageLine(
        row.getObject("id", UUID.class),
        new DivisionCode(row.getString("division")),
        row.getString("name"),
        VillageState.valueOf(row.getString("to_state")),
        row.getObject("occurred_on", LocalDate.class));
  }
}

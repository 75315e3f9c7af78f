package org.bangfu.registry.standing.monitoring.clue;

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
import org.bangfu.kit.value.time.BusinessDays;
import org.jspecify.annotations.Nullable;

/** What offices have to do for clues. */
@ApplicationScoped
public class ClueLists {
  private static final String PAGE =
      """
      select c.id, c.household_id, h.number, c.division, c.source, c.department, c.reported_on, c.state, c.since
      from monitoring_clue c join household h on h.id = c.household_id
      where {reached} and c.state in ('REPORTED', 'VERIFYING') and c.state like :state and c.source like :source
        and c.reported_on <= :until\
      """
          + PlaceCursor.next("c")
          + " limit :rows";

  private final OneRoundTrip floor;

  ClueLists(OneRoundTrip floor) {
    this.floor = floor;
  }

  /**
   * Open clues by village.
   *
   * @param state only those that have come there; all if null
   * @param source only of it; all if null
   * @param openFor only those that were reported at least so many days ago
   */
  public List<ClueLine> page(
      @Nullable DivisionCode division,
      @Nullable ClueState state,
      @Nullable ClueSource source,
      int openFor,
      DivisionScope scope,
      PlaceCursor cursor,
      int rows) {
    PlaceCursor after = cursor.within(scope, division);
    return floor.rows(
        scope,
        scope
            .condition("c.division", division)
            .within(
                PAGE,
                Map.of(
                    "state",
                    state == null ? "%" : state.name(),
                    "source",
                    source == null ? "%" : source.name(),
                    "until",
                    BusinessDays.today().minusDays(openFor),
                    "afterDivision",
                    after.division(),
                    "afterId",
                    after.id(),
                    "rows",
                    rows)),
        ClueLists::line);
  }

  private static ClueLine line(ResultSet row) throws SQLException {
    return new ClueLine(
        row.getObject("id", UUID.class),
        row.getObject("household_id", UUID.class),
        row.getString("number"),
        new DivisionCode(row.getString("division")),
        ClueSource.valueOf(row.getString("source")),
        row.getString("department"),
        row.getObject("reported_on", LocalDate.class),
        ClueState.valueOf(row.getString("state")),
        row.getObject("since", LocalDate.class));
  }
}

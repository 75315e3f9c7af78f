package org.bangfu.registry.standing.exit;

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

/** What offices have to do for proposed exits. */
@ApplicationScoped
public class DossierLists {
  private static final String PAGE =
      """
      select d.id, d.household_id, h.number, d.division, d.state, d.since, d.posted_until
      from exit_dossier d join household h on h.id = d.household_id
      where {reached} and d.state not in ('EXITED', 'REFUSED') and d.state like :state
        and (cast(:postedBefore as date) = date '9999-12-31' or d.posted_until < cast(:postedBefore as date))
        and h.file_state <> 'CLOSED' and h.poverty_state in ('IN_POVERTY', 'RETURNED')\
      """
          + PlaceCursor.next("d")
          + " limit :rows";

  /** Stands for no day, as the query knows. */
  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private final OneRoundTrip floor;

  DossierLists(OneRoundTrip floor) {
    this.floor = floor;
  }

  /**
   * Open dossiers by village.
   *
   * @param state only those that have come there; all if null
   * @param ranOutBefore only those whose announcement was over before that day; all if null
   */
  public List<DossierLine> page(
      @Nullable DivisionCode division,
      @Nullable DossierState state,
      @Nullable LocalDate ranOutBefore,
      DivisionScope scope,
      PlaceCursor cursor,
      int rows) {
    PlaceCursor after = cursor.within(scope, division);
    return floor.rows(
        scope,
        scope
            .condition("d.division", division)
            .within(
                PAGE,
                Map.of(
                    "state",
                    state == null ? "%" : state.name(),
                    "postedBefore",
                    ranOutBefore == null ? NEVER : ranOutBefore,
                    "afterDivision",
                    after.division(),
                    "afterId",
                    after.id(),
                    "rows",
                    rows)),
        DossierLists::line);
  }

  private static DossierLine line(ResultSet row) throws SQLException {
    return new DossierLine(
        row.getObject("id", UUID.class),
        row.getObject("household_id", UUID.class),
        row.getString("number"),
        new DivisionCode(row.getString("division")),
        DossierState.valueOf(row.getString("state")),
        row.getObject("since", LocalDate.class),
        row.getObject("posted_until", LocalDate.class));
  }
}

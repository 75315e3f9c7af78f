package org.bangfu.registry.standing.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
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
 * Where somebody has yet to look in a period, of all households that are on the poverty register or
 * watched: those are whose guarantees an office answers for.
 */
@ApplicationScoped
public class DueHouseholds {
  private static final String PAGE =
      """
      select h.id, h.number, h.division, h.poverty_state, h.monitoring_state, l.met, l.unmet
      from household h cross join lateral (
        select coalesce(array_agg(g.item) filter (where g.met), '{}') as met,
          coalesce(array_agg(g.item) filter (where not g.met), '{}') as unmet
        from (
          select distinct on (c.item) c.item, c.met from guarantee_check c
          where c.household_id = h.id and c.checked_on >= :since
          order by c.item, c.checked_on desc, c.id desc) g) l
      where {reached} and h.file_state <> 'CLOSED'
        and (h.poverty_state not in ('NONE', 'REMOVED') or h.monitoring_state = 'MONITORED')
        and cardinality(l.met) < :items\
      """
          + PlaceCursor.next("h")
          + " limit :rows";

  private final OneRoundTrip floor;

  DueHouseholds(OneRoundTrip floor) {
    this.floor = floor;
  }

  /**
   * By village.
   *
   * @param since the first day of the period; what was found before is of no account
   */
  public List<DueHousehold> page(
      @Nullable DivisionCode division,
      LocalDate since,
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
                    "since",
                    since,
                    "items",
                    GuaranteeItem.values().length,
                    "afterDivision",
                    after.division(),
                    "afterId",
                    after.id(),
                    "rows",
                    rows)),
        DueHouseholds::household);
  }

  private static DueHousehold household(ResultSet row) throws SQLException {
    EnumSet<GuaranteeItem> unchecked = EnumSet.allOf(GuaranteeItem.class);
    List<GuaranteeItem> unmet = items(row, "unmet");
    unmet.forEach(unchecked::remove);
    items(row, "met").forEach(unchecked::remove);
    return new DueHousehold(
        row.getObject("id", UUID.class),
        row.getString("number"),
        new DivisionCode(row.getString("division")),
        PovertyState.valueOf(row.getString("poverty_state")),
        MonitoringState.valueOf(row.getString("monitoring_state")),
        List.copyOf(unchecked),
        unmet);
  }

  private static List<GuaranteeItem> items(ResultSet row, String column) throws SQLException {
    return Arrays.stream((String[]) row.getArray(column).getArray())
        .map(GuaranteeItem::valueOf)
        .sorted()
        .toList();
  }
}

package org.bangfu.registry.standing.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
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
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/** What is supervised on a day. */
@ApplicationScoped
public class SupervisionLists {
  /** What was not taken back by the day. */
  private static final String STANDS =
      """
      %1$s.reverses is null and %1$s.occurred_on <= :day
        and not exists (select from supervision_step r where r.reverses = %1$s.id and r.occurred_on <= :day)\
      """;

  private static final String PAGE =
      """
      select o.id, o.division, o.site, d.name, o.occurred_on, o.budget
      from supervision_step o join division d on d.code = o.division
      where {reached} and o.to_state = 'ON' and %s
        and not exists (
          select from supervision_step e where e.supervision_id = o.id and e.to_state = 'OFF' and %s)
        and (:kind = '' or (:kind = 'SITE') = (o.site is not null))\
      """
              .formatted(STANDS.formatted("o"), STANDS.formatted("e"))
          + PlaceCursor.next("o")
          + " limit :rows";

  private final OneRoundTrip floor;

  SupervisionLists(OneRoundTrip floor) {
    this.floor = floor;
  }

  /**
   * By place.
   *
   * @param kind only villages or only sites; both if null
   */
  public List<SupervisionLine> page(
      @Nullable DivisionCode division,
      @Nullable SupervisedKind kind,
      LocalDate day,
      DivisionScope scope,
      PlaceCursor cursor,
      int rows) {
    PlaceCursor after = cursor.within(scope, division);
    return floor.rows(
        scope,
        scope
            .condition("o.division", division)
            .within(
                PAGE,
                Map.of(
                    "day",
                    day,
                    "kind",
                    kind == null ? "" : kind.name(),
                    "afterDivision",
                    after.division(),
                    "afterId",
                    after.id(),
                    "rows",
                    rows)),
        SupervisionLists::line);
  }

  private static SupervisionLine line(ResultSet row) throws SQLException {
    BigDecimal budget = row.getBigDecimal("budget");
    return new SupervisionLine(
        row.getObject("id", UUID.class),
        new Supervised(new DivisionCode(row.getString("division")), row.getString("site")),
        row.getString("name"),
        row.getObject("occurred_on", LocalDate.class),
        budget == null ? null : new Money(budget));
  }
}

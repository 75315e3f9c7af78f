package org.bangfu.registry.standing.insurance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/** Who is insured by what on a day, of households whose file is open. */
@ApplicationScoped
public class InsuranceLists {
  // taken back, a policy counts until the day of that, and never did where that is its first; an
  // outer join in its place lets the planner expect one row, and sort a province's for each page
  private static final String PAGE =
      """
      select p.id, p.household_id, h.number, p.division, p.kind, p.insurer, p.payer, p.premium, p.people, p.from_on, p.until_on
      from insurance_policy p join household h on h.id = p.household_id
      where {reached} and p.reverses is null and p.from_on <= :day and p.until_on >= :day and p.until_on <= :until
        and p.kind like :kind and h.file_state <> 'CLOSED'
        and not exists (select from insurance_policy r where r.reverses = p.id and r.occurred_on <= :day)\
      """
          + PlaceCursor.next("p")
          + " limit :rows";

  private final OneRoundTrip floor;

  InsuranceLists(OneRoundTrip floor) {
    this.floor = floor;
  }

  /**
   * By village.
   *
   * @param kind only of that kind; of all if null
   * @param day which may lie ahead
   * @param until only those that end by this day
   */
  public List<InsuredLine> page(
      @Nullable DivisionCode division,
      @Nullable InsuranceKind kind,
      LocalDate day,
      LocalDate until,
      DivisionScope scope,
      PlaceCursor cursor,
      int rows) {
    return floor.rows(
        scope, asked(division, kind, day, until, scope, cursor, rows), InsuranceLists::line);
  }

  /** The query of {@link #page}, of which a test looks at the plan. */
  public static Condition asked(
      @Nullable DivisionCode division,
      @Nullable InsuranceKind kind,
      LocalDate day,
      LocalDate until,
      DivisionScope scope,
      PlaceCursor cursor,
      int rows) {
    PlaceCursor after = cursor.within(scope, division);
    Map<String, Object> values = new HashMap<>();
    values.put("day", day);
    values.put("until", until);
    values.put("kind", kind == null ? "%" : kind.name());
    values.put("afterDivision", after.division());
    values.put("afterId", after.id());
    values.put("rows", rows);
    return scope.condition("p.division", division).within(PAGE, values);
  }

  private static InsuredLine line(ResultSet row) throws SQLException {
    return new InsuredLine(
        row.getObject("id", UUID.class),
        row.getObject("household_id", UUID.class),
        row.getString("number"),
        new DivisionCode(row.getString("division")),
        InsuranceKind.valueOf(row.getString("kind")),
        row.getString("insurer"),
        InsurancePayer.valueOf(row.getString("payer")),
        new Money(row.getBigDecimal("premium")),
        row.getInt("people"),
        row.getObject("from_on", LocalDate.class),
        row.getObject("until_on", LocalDate.class));
  }
}

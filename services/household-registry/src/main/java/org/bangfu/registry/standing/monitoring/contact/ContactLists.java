package org.bangfu.registry.standing.monitoring.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.personal.SubjectKeys;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.Confidential;
import org.jspecify.annotations.Nullable;

/** Who looks after households that are watched, or whose risk is removed, by village. */
@ApplicationScoped
public class ContactLists {
  private static final String PAGE =
      """
      select h.id, h.number, h.division, c.role, c.name, c.occurred_on
      from household h
      cross join lateral (
        select k.kind, k.role, k.name, k.occurred_on from monitoring_contact k
        where k.household_id = h.id and k.reverses is null
          and not exists (select from monitoring_contact r where r.reverses = k.id)
        order by k.id desc limit 1) c
      where {reached} and h.file_state <> 'CLOSED' and h.monitoring_state in ('MONITORED', 'RISK_REMOVED')
        and c.kind = 'NAMED' and c.role like :role\
      """
          + PlaceCursor.next("h")
          + " limit :rows";

  private final OneRoundTrip floor;
  private final SubjectKeys keys;

  ContactLists(OneRoundTrip floor, SubjectKeys keys) {
    this.floor = floor;
    this.keys = keys;
  }

  private record Row(
      UUID id,
      String number,
      DivisionCode division,
      ContactRole role,
      @Nullable String name,
      LocalDate day) {

    ContactLine line(@Nullable SubjectVault vault) {
      return new ContactLine(
          id,
          number,
          division,
          role,
          vault == null || name == null
              ? null
              : vault.open(Confidential.CONTACT_NAME, new Sealed(name)),
          day);
    }
  }

  /**
   * One a household.
   *
   * @param role only of it; all if null
   */
  public List<ContactLine> page(
      @Nullable DivisionCode division,
      @Nullable ContactRole role,
      DivisionScope scope,
      PlaceCursor cursor,
      int rows) {
    PlaceCursor after = cursor.within(scope, division);
    List<Row> found =
        floor.rows(
            scope,
            scope
                .condition("h.division", division)
                .within(
                    PAGE,
                    Map.of(
                        "role",
                        role == null ? "%" : role.name(),
                        "afterDivision",
                        after.division(),
                        "afterId",
                        after.id(),
                        "rows",
                        rows)),
            ContactLists::row);
    Map<UUID, SubjectVault> vaults = keys.open(found.stream().map(Row::id).toList());
    return found.stream().map(row -> row.line(vaults.get(row.id()))).toList();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        row.getString("number"),
        new DivisionCode(row.getString("division")),
        ContactRole.valueOf(row.getString("role")),
        row.getString("name"),
        row.getObject("occurred_on", LocalDate.class));
  }
}

package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.code.FileState;
import org.bangfu.registry.household.code.HouseholdType;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.household.code.PovertyState;
import org.jspecify.annotations.Nullable;

/** Lists of households, each of one query with the heads' names in it. */
@ApplicationScoped
public class HouseholdLists {
  static final String LINES =
      """
      select h.id, h.number, h.division, h.members, h.household_type, h.file_state,
        h.poverty_state, h.monitoring_state, h.registered_on, head.name as head_name
      from household h left join member head on head.household_id = h.id
        and head.relation_to_head = 'HEAD' and head.left_on is null and head.erased_at is null
      """;

  private final OneRoundTrip floor;
  private final Confidential confidential;

  HouseholdLists(OneRoundTrip floor, Confidential confidential) {
    this.floor = floor;
    this.confidential = confidential;
  }

  /** Households by village and age of entry. */
  public List<HouseholdLine> page(
      HouseholdFilter filter, DivisionScope scope, PlaceCursor after, int rows) {
    return floor.rows(
        scope,
        scope
            .condition("h.division", filter.division())
            .within(
                LINES + filter.sql() + " limit :rows",
                Map.of(
                    "afterDivision", after.division(),
                    "afterId", after.id(),
                    "number", filter.numberPattern(),
                    "rows", rows)),
        HouseholdLists::line);
  }

  /** Households to which somebody belongs whose name begins so, or who has the ID number. */
  public List<HouseholdLine> ofMember(
      @Nullable String nameBeginning,
      @Nullable NationalId nationalId,
      @Nullable DivisionCode division,
      DivisionScope scope,
      UUID after,
      int rows) {
    String sought =
        nationalId == null
            ? "m.name collate \"C\" like :key escape '!'"
            : "m.national_id_index = :key";
    return floor.rows(
        scope,
        scope
            .condition("m.division", division)
            .within(
                LINES
                    + "where h.id in (select m.household_id from member m where "
                    + sought
                    + " and m.left_on is null and m.erased_at is null and {reached})"
                    + " and h.id > :after order by h.id limit :rows",
                Map.of(
                    "key",
                        nationalId == null
                            ? beginning(nameBeginning)
                            : confidential.indexOf(nationalId),
                    "after", after,
                    "rows", rows)),
        HouseholdLists::line);
  }

  private static String beginning(@Nullable String name) {
    return Objects.requireNonNullElse(name, "").strip().replaceAll("([!%_])", "!$1") + "%";
  }

  private static HouseholdLine line(ResultSet row) throws SQLException {
    return new HouseholdLine(
        row.getObject("id", UUID.class),
        row.getString("number"),
        new DivisionCode(row.getString("division")),
        PersonalText.ofNullable(row.getString("head_name")),
        row.getInt("members"),
        HouseholdType.valueOf(row.getString("household_type")),
        FileState.valueOf(row.getString("file_state")),
        PovertyState.valueOf(row.getString("poverty_state")),
        MonitoringState.valueOf(row.getString("monitoring_state")),
        row.getObject("registered_on", LocalDate.class));
  }
}

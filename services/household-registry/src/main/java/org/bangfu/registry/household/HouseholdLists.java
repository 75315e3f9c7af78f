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
import org.bangfu.kit.value.division.Condition;
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

  /** Of all that Unicode has; no name has it. */
  private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

  private final OneRoundTrip floor;
  private final Confidential confidential;

  HouseholdLists(OneRoundTrip floor, Confidential confidential) {
    this.floor = floor;
    this.confidential = confidential;
  }

  /** Households by village and age of entry. */
  public List<HouseholdLine> page(
      HouseholdFilter filter, DivisionScope scope, PlaceCursor cursor, int rows) {
    DivisionCode inside = filter.division();
    PlaceCursor after = cursor.within(scope, inside);
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
    return floor.rows(
        scope,
        scope
            .condition("m.division", division)
            .and(nationalId == null ? named(nameBeginning) : identified(nationalId))
            .within(
                LINES
                    + "where h.id in (select m.household_id from member m where {reached}"
                    + " and m.left_on is null and m.erased_at is null)"
                    + " and h.id > :after order by h.id limit :rows",
                Map.of("after", after, "rows", rows)),
        HouseholdLists::line);
  }

  /**
   * A range, and no pattern: under the policies the index of names serves what tells nothing of a
   * row that it passes over, and a pattern is not known to be so.
   */
  private static Condition named(@Nullable String beginning) {
    String name = Objects.requireNonNullElse(beginning, "").strip();
    return Condition.of(
        "m.name collate \"C\" >= :name and m.name collate \"C\" < :afterName",
        Map.of("name", name, "afterName", name + LAST_CHARACTER));
  }

  private Condition identified(NationalId nationalId) {
    return Condition.of(
        "m.national_id_index = :identity", Map.of("identity", confidential.indexOf(nationalId)));
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

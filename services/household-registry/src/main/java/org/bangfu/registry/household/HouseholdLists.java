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
      "select " + columns("h", "head", "") + " from household h" + headOf("h", "head") + "\n";

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

  /**
   * The columns that a line is made of.
   *
   * @param household the alias of the table
   * @param head that of {@link #headOf}
   * @param prefix what the names begin with
   */
  public static String columns(String household, String head, String prefix) {
    return """
    %1$s.id as %3$sid, %1$s.number as %3$snumber, %1$s.division as %3$sdivision, %1$s.members as %3$smembers,
      %1$s.household_type as %3$shousehold_type, %1$s.file_state as %3$sfile_state,
      %1$s.poverty_state as %3$spoverty_state, %1$s.monitoring_state as %3$smonitoring_state,
      case when %1$s.merged_into is not null then survivor_of(%1$s.merged_into) end as %3$smerged_into,
      %1$s.registered_on as %3$sregistered_on, %2$s.name as %3$shead_name\
    """
        .formatted(household, head, prefix);
  }

  /** Joins the head of a household, where there is one who was not erased. */
  public static String headOf(String household, String head) {
    return """
     left join member %2$s on %2$s.household_id = %1$s.id
      and %2$s.relation_to_head = 'HEAD' and %2$s.left_on is null and %2$s.erased_at is null\
    """
        .formatted(household, head);
  }

  private static HouseholdLine line(ResultSet row) throws SQLException {
    return line(row, "");
  }

  /** Of columns whose names begin with the prefix. */
  public static HouseholdLine line(ResultSet row, String prefix) throws SQLException {
    return new HouseholdLine(
        row.getObject(prefix + "id", UUID.class),
        row.getString(prefix + "number"),
        new DivisionCode(row.getString(prefix + "division")),
        PersonalText.ofNullable(row.getString(prefix + "head_name")),
        row.getInt(prefix + "members"),
        HouseholdType.valueOf(row.getString(prefix + "household_type")),
        FileState.valueOf(row.getString(prefix + "file_state")),
        PovertyState.valueOf(row.getString(prefix + "poverty_state")),
        MonitoringState.valueOf(row.getString(prefix + "monitoring_state")),
        row.getObject(prefix + "merged_into", UUID.class),
        row.getObject(prefix + "registered_on", LocalDate.class));
  }
}

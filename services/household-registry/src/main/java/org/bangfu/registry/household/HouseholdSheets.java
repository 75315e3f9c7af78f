package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.personal.WrappedKey;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.money.Money;
import org.bangfu.registry.household.code.Education;
import org.bangfu.registry.household.code.EthnicGroup;
import org.bangfu.registry.household.code.FileState;
import org.bangfu.registry.household.code.Health;
import org.bangfu.registry.household.code.HouseholdType;
import org.bangfu.registry.household.code.JoinReason;
import org.bangfu.registry.household.code.Labour;
import org.bangfu.registry.household.code.LeaveReason;
import org.bangfu.registry.household.code.MonitoringClass;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.household.code.PovertyCause;
import org.bangfu.registry.household.code.PovertyState;
import org.bangfu.registry.household.code.RelationToHead;
import org.bangfu.registry.household.code.SchoolStage;
import org.bangfu.registry.household.code.Sex;
import org.bangfu.registry.household.code.WorkPlace;
import org.jspecify.annotations.Nullable;

/** Households with their members and their keys, read with one query. */
@ApplicationScoped
public class HouseholdSheets {
  private static final String SHEET =
      """
      select h.id, h.version, h.number, h.division, h.household_type, h.main_cause, h.other_causes,
        h.identified_on, h.exited_year, h.unsafe_housing, h.safe_water, h.income_per_head,
        h.file_state, h.poverty_state, h.monitoring_state, h.monitoring_class,
        case when h.merged_into is not null then survivor_of(h.merged_into) end as merged_into, h.registered_on, h.split_from,
        h.phone, h.phone_subject, called.wrapped as phone_key,
        m.id as member, m.number as member_number, m.name, m.sex, m.relation_to_head,
        m.ethnic_group, m.education, m.school_stage, m.health, m.labour, m.work_place,
        m.work_months, m.national_id, m.joined_on, m.join_reason, m.left_on, m.leave_reason,
        m.erased_at is not null as erased, own.wrapped as member_key
      from household h
      left join subject_key called on called.subject = h.phone_subject
      join member m on m.household_id = h.id
      left join subject_key own on own.subject = m.id
      where h.id = :id and {reached}
      order by m.position
      """;

  private final OneRoundTrip floor;
  private final Confidential confidential;

  HouseholdSheets(OneRoundTrip floor, Confidential confidential) {
    this.floor = floor;
    this.confidential = confidential;
  }

  /** In the caller's divisions, or its own file; a foreign one is as a missing one. */
  public Optional<HouseholdSheet> byId(UUID id, DivisionScope scope) {
    return floor.read(
        scope,
        scope
            .condition("h.division")
            .or(scope.ownCondition("h.id"))
            .within(SHEET, Map.of("id", id)),
        rows -> rows.next() ? Optional.of(household(rows)) : Optional.empty());
  }

  /** From the first row, and its members from that one and all that follow. */
  private HouseholdSheet household(ResultSet rows) throws SQLException {
    HouseholdSheet alone =
        new HouseholdSheet(
            rows.getObject("id", UUID.class),
            rows.getLong("version"),
            rows.getString("number"),
            new DivisionCode(rows.getString("division")),
            circumstances(rows),
            opened(rows, "phone_subject", "phone_key", Confidential.HOUSEHOLD_PHONE, "phone"),
            rows.getObject("registered_on", LocalDate.class),
            new HouseholdStates(
                FileState.valueOf(rows.getString("file_state")),
                PovertyState.valueOf(rows.getString("poverty_state")),
                MonitoringState.valueOf(rows.getString("monitoring_state")),
                code(MonitoringClass.class, rows, "monitoring_class"),
                rows.getObject("merged_into", UUID.class)),
            rows.getObject("split_from", UUID.class),
            List.of());
    List<MemberSheet> members = new ArrayList<>();
    do {
      members.add(member(rows));
    } while (rows.next());
    return alone.with(members);
  }

  private static Circumstances circumstances(ResultSet row) throws SQLException {
    Array causes = row.getArray("other_causes");
    BigDecimal income = row.getBigDecimal("income_per_head");
    return new Circumstances(
        HouseholdType.valueOf(row.getString("household_type")),
        code(PovertyCause.class, row, "main_cause"),
        List.of((String[]) causes.getArray()),
        row.getObject("identified_on", LocalDate.class),
        row.getObject("exited_year", Integer.class),
        row.getObject("unsafe_housing", Boolean.class),
        row.getObject("safe_water", Boolean.class),
        income == null ? null : new Money(income));
  }

  private MemberSheet member(ResultSet row) throws SQLException {
    boolean erased = row.getBoolean("erased");
    PersonalText name = new PersonalText(row.getString("name"));
    Person person =
        new Person(
            row.getString("member_number"),
            name,
            Sex.valueOf(row.getString("sex")),
            RelationToHead.valueOf(row.getString("relation_to_head")),
            code(EthnicGroup.class, row, "ethnic_group"),
            code(Education.class, row, "education"),
            code(SchoolStage.class, row, "school_stage"),
            code(Health.class, row, "health"),
            code(Labour.class, row, "labour"),
            code(WorkPlace.class, row, "work_place"),
            row.getObject("work_months", Integer.class));
    return new MemberSheet(
        row.getObject("member", UUID.class),
        person,
        erased ? null : name,
        erased
            ? null
            : opened(row, "member", "member_key", Confidential.NATIONAL_ID, "national_id"),
        row.getObject("joined_on", LocalDate.class),
        JoinReason.valueOf(row.getString("join_reason")),
        row.getObject("left_on", LocalDate.class),
        code(LeaveReason.class, row, "leave_reason"));
  }

  /** What is sealed in a column; null if there is nothing, or its key was destroyed. */
  private @Nullable PersonalText opened(
      ResultSet row, String subject, String key, String field, String column) throws SQLException {
    String sealed = row.getString(column);
    String wrapped = row.getString(key);
    return sealed == null || wrapped == null
        ? null
        : confidential
            .open(row.getObject(subject, UUID.class), new WrappedKey(wrapped))
            .open(field, new Sealed(sealed));
  }

  private static <E extends Enum<E>> @Nullable E code(Class<E> codes, ResultSet row, String column)
      throws SQLException {
    String code = row.getString(column);
    return code == null ? null : Enum.valueOf(codes, code);
  }
}

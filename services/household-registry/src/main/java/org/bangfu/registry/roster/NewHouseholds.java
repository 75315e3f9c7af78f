package org.bangfu.registry.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Registers the staged households that the registry does not know, as one registers by hand. */
@ApplicationScoped
class NewHouseholds {
  private static final String HOUSEHOLDS =
      """
      insert into household (id, version, client, client_reference, number, division, household_type,
        main_cause, other_causes, identified_on, exited_year, unsafe_housing, safe_water,
        income_per_head, phone_subject, phone, phone_index, members, file_state, poverty_state, monitoring_state,
        registered_on, registered_by, registered_at, changed_at)
      select h.household_id, 0, :client, null, h.number, h.division, r.household_type,
        r.main_cause, r.other_causes, r.identified_on, r.exited_year, r.unsafe_housing, r.safe_water,
        r.income_per_head, r.phone_subject, r.phone, r.phone_index, h.members, 'REGISTERED',
        case when r.exited_year is not null then 'EXITED'
          when r.identified_on is not null then 'IN_POVERTY' else 'NONE' end,
        'NONE', cast(:day as date), :actor, now(), now()
      from roster_household h
      join roster_row r on r.roster_id = h.roster_id and r.line = h.head_line
      where h.roster_id = :roster and not h.refused and not h.known
      order by h.first_line
      """;

  private static final String MEMBERS =
      """
      insert into member (id, household_id, division, position, number, name, national_id,
        national_id_index, birth_year, sex, relation_to_head, ethnic_group, education, school_stage, health,
        labour, work_place, work_months, joined_on, join_reason)
      select r.person, h.household_id, h.division,
        row_number() over (partition by h.household_id order by r.line),
        r.person_number, n.name, r.national_id, r.national_id_index, r.birth_year, r.sex, r.relation_to_head,
        r.ethnic_group, r.education, r.school_stage, r.health, r.labour, r.work_place, r.work_months,
        cast(:day as date), 'REGISTERED'
      from roster_household h
      join roster_row r on r.roster_id = h.roster_id and r.household_number = h.number
      left join\
      """
          + StagedNames.JOINED
          + """
          on n.line = r.line
          where h.roster_id = :roster and not h.refused and not h.known
          """;

  private static final String STEPS =
      """
      insert into household_step (id, household_id, division, machine, to_state, occurred_on, actor,
        recorded_at, origin)
      select uuidv7(), k.id, k.division, s.machine, s.to_state, s.occurred_on, :actor, now(), 'HISTORY'
      from roster_household h
      join household k on k.id = h.household_id
      cross join lateral (
        select 'FILE', k.file_state, k.registered_on
        union all
        select 'POVERTY', k.poverty_state,
          least(k.registered_on, coalesce(make_date(k.exited_year, 12, 31), k.identified_on))
        where k.poverty_state <> 'NONE'
      ) as s(machine, to_state, occurred_on)
      where h.roster_id = :roster and not h.refused and not h.known
      """;

  private final StagedSql staged;

  NewHouseholds(StagedSql staged) {
    this.staged = staged;
  }

  /** How many households and members came in. */
  record Counts(int households, int members) {}

  Counts register(Roster roster, StagedNames.Opened names, String actor) {
    String day = roster.occurredOn().toString();
    int households =
        staged.run(
            HOUSEHOLDS, roster.id(), Map.of("day", day, "actor", actor, "client", roster.client()));
    int members = staged.run(MEMBERS, roster.id(), names.with(Map.of("day", day)));
    staged.run(STEPS, roster.id(), Map.of("actor", actor));
    return new Counts(households, members);
  }
}

package org.bangfu.registry.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.bangfu.registry.household.KeepRenamings;

/**
 * Brings households that are registered already up to what the roster says. An empty cell says
 * nothing, and a member who is not in the roster stays: it does not tell why somebody left.
 */
@ApplicationScoped
class KnownHouseholds {
  // in the order of their ids, as everything that changes several households takes them
  private static final String HOLD =
      """
      select count(*), 0 from (
        select k.id from roster_household h
        join household k on left(k.division, 6) = left(h.division, 6) and k.number = h.number
        where h.roster_id = :roster and not h.refused
        order by k.id for update of k) held
      """;

  private static final String RECOGNISE =
      """
      update roster_household h set known = true, household_id = k.id
      from household k
      where h.roster_id = :roster and not h.refused
        and left(k.division, 6) = left(h.division, 6) and k.number = h.number
      """;

  private static final String REDESCRIBE_MEMBERS =
      """
      with changed as (
        update member m set number = coalesce(r.person_number, m.number), name = n.name,
          relation_to_head = r.relation_to_head, ethnic_group = coalesce(r.ethnic_group, m.ethnic_group),
          education = r.education, school_stage = r.school_stage, health = coalesce(r.health, m.health),
          labour = coalesce(r.labour, m.labour), work_place = coalesce(r.work_place, m.work_place),
          work_months = coalesce(r.work_months, m.work_months)
        from roster_household h
        join roster_row r on r.roster_id = h.roster_id and r.household_number = h.number
        left join\
      """
          + StagedNames.JOINED
          + """
            on n.line = r.line
            where h.roster_id = :roster and h.known and not h.refused
              and m.household_id = h.household_id and m.left_on is null
              and m.national_id_index = r.national_id_index
              and (coalesce(r.person_number, m.number), n.name, r.relation_to_head,
                  coalesce(r.ethnic_group, m.ethnic_group), r.education, r.school_stage,
                  coalesce(r.health, m.health), coalesce(r.labour, m.labour),
                  coalesce(r.work_place, m.work_place), coalesce(r.work_months, m.work_months))
                is distinct from (m.number, m.name, m.relation_to_head, m.ethnic_group, m.education,
                  m.school_stage, m.health, m.labour, m.work_place, m.work_months)
            returning m.household_id, m.id, old.name as name_before, new.name as name_after,
              old.number as number_before, new.number as number_after
          ), marked as (
            update roster_household h set changed = true
            where h.roster_id = :roster and h.household_id in (select household_id from changed)
          )
          select count(*), cast(json_agg(json_build_array(id, name_before, name_after, number_before, number_after))
            filter (where (name_before, number_before) is distinct from (name_after, number_after)) as text)
          from changed
          """;

  private static final String JOIN_MEMBERS =
      """
      with joined as (
        insert into member (id, household_id, division, position, number, name, national_id,
          national_id_index, birth_year, sex, relation_to_head, ethnic_group, education, school_stage, health,
          labour, work_place, work_months, joined_on, join_reason)
        select r.person, h.household_id, h.division, 1000 + r.line, r.person_number, n.name,
          r.national_id, r.national_id_index, r.birth_year, r.sex, r.relation_to_head, r.ethnic_group, r.education,
          r.school_stage, r.health, r.labour, r.work_place, r.work_months, o.occurred_on,
          'OMITTED_BEFORE'
        from roster_household h
        join roster o on o.id = h.roster_id
        join roster_row r on r.roster_id = h.roster_id and r.household_number = h.number
        left join\
      """
          + StagedNames.JOINED
          + """
            on n.line = r.line
            where h.roster_id = :roster and h.known and not h.refused
              and not exists (
                select 1 from member m
                where m.left_on is null and not m.released and m.national_id_index = r.national_id_index)
            returning household_id
          ), marked as (
            update roster_household h set changed = true
            where h.roster_id = :roster and h.household_id in (select household_id from joined)
          )
          select count(*), 0 from joined
          """;

  private static final String UPDATE_HOUSEHOLDS =
      """
      update household k set household_type = n.household_type, main_cause = n.main_cause,
        other_causes = n.other_causes, identified_on = n.identified_on, exited_year = n.exited_year,
        unsafe_housing = n.unsafe_housing, safe_water = n.safe_water,
        income_per_head = n.income_per_head, phone_subject = n.phone_subject, phone = n.phone,
        phone_index = n.phone_index,
        members = case when n.changed then (
          select count(*) from member m where m.household_id = k.id and m.left_on is null)
          else k.members end,
        version = k.version + 1, changed_at = now()
      from (
        select b.id, h.changed, r.household_type, coalesce(r.main_cause, b.main_cause) as main_cause,
          case when r.other_causes = '{}' then b.other_causes else r.other_causes end as other_causes,
          coalesce(r.identified_on, b.identified_on) as identified_on,
          coalesce(r.exited_year, b.exited_year) as exited_year,
          coalesce(r.unsafe_housing, b.unsafe_housing) as unsafe_housing,
          coalesce(r.safe_water, b.safe_water) as safe_water,
          coalesce(r.income_per_head, b.income_per_head) as income_per_head,
          case when p.is_new then r.phone_subject else b.phone_subject end as phone_subject,
          case when p.is_new then r.phone else b.phone end as phone,
          case when p.is_new then r.phone_index else b.phone_index end as phone_index
        from roster_household h
        join household b on b.id = h.household_id
        join roster_row r on r.roster_id = h.roster_id and r.line = h.head_line
        cross join lateral (
          select r.phone_index is not null and r.phone_index is distinct from b.phone_index) p(is_new)
        where h.roster_id = :roster and h.known and not h.refused
      ) n
      where k.id = n.id
        and (n.changed or (n.household_type, n.main_cause, n.other_causes, n.identified_on,
            n.exited_year, n.unsafe_housing, n.safe_water, n.income_per_head, n.phone_index)
          is distinct from (k.household_type, k.main_cause, k.other_causes, k.identified_on,
            k.exited_year, k.unsafe_housing, k.safe_water, k.income_per_head, k.phone_index))
      """;

  private final StagedSql staged;
  private final MergedStanding standing;
  private final KeepRenamings renamings;

  KnownHouseholds(StagedSql staged, MergedStanding standing, KeepRenamings renamings) {
    this.staged = staged;
    this.standing = standing;
    this.renamings = renamings;
  }

  /**
   * What changed among those that were known.
   *
   * @param updated households of which anything changed
   */
  record Counts(int known, int updated, int membersJoined, int membersChanged) {}

  /**
   * Holds those households that the roster may change until the transaction ends, before any of
   * their members: whoever changes one of them takes the household first too, and nobody closes one
   * meanwhile.
   */
  void hold(Roster roster) {
    staged.row(HOLD, roster.id());
  }

  /** Finds out which of the staged households are known. */
  int recognise(Roster roster) {
    return staged.run(RECOGNISE, roster.id());
  }

  Counts update(Roster roster, int known, StagedNames.Opened names, String actor) {
    if (known == 0) {
      return new Counts(0, 0, 0, 0);
    }
    Object[] redescribed = staged.row(REDESCRIBE_MEMBERS, roster.id(), names.with(Map.of()));
    int changed = count(redescribed);
    renamings.keep(RenamedMembers.in((String) redescribed[1]));
    int joined = count(staged.row(JOIN_MEMBERS, roster.id(), names.with(Map.of())));
    standing.take(roster, actor);
    int updated = staged.run(UPDATE_HOUSEHOLDS, roster.id(), Map.of());
    return new Counts(known, updated, joined, changed);
  }

  private static int count(Object[] row) {
    return ((Number) row[0]).intValue();
  }
}

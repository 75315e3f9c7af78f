package org.bangfu.registry.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * What stands against a staged household in the registry itself. It is asked at validation and
 * again at the merge, for the registry may have changed while the roster was in review. Whether
 * somebody belongs to another household, wherever that is, is told at the merge alone: a file that
 * is merely uploaded must not try out a list of ID numbers.
 */
@ApplicationScoped
class RosterConflicts {
  private static final String REFUSE_AND_REPORT =
      """
      , refused as (
        update roster_household h set refused = true
        where h.roster_id = :roster and h.number in (select number from found)
      )
      insert into roster_error (roster_id, sheet, sheet_row, column_name, value, rule, detail)
      select :roster, sheet, sheet_row, column_name, value, rule, detail from found
      order by line limit 10000
      """;

  private static final String PERSON_ELSEWHERE =
      """
      with found as (
        select h.number, r.line, r.sheet, r.sheet_row, '证件号码' as column_name,
          r.national_id_mask as value,
          'person-elsewhere' as rule,
          'the person belongs to another household of the registry' as detail
        from roster_people_registered(:roster) k
        join roster_row r on r.roster_id = :roster and r.line = k.line
        join roster_household h on h.roster_id = r.roster_id and h.number = r.household_number
        where not h.refused and (k.number <> h.number or k.county <> left(h.division, 6))
      )
      """
          + REFUSE_AND_REPORT;

  // who merges is not always who uploaded, and a village may have become another one meanwhile
  private static final String BEYOND_SCOPE =
      """
      with found as (
        select h.number, r.line, r.sheet, r.sheet_row, '村' as column_name, cast(null as text) as value,
          case when in_scope(h.division) then 'village-unknown' else 'village-beyond' end as rule,
          case when in_scope(h.division) then 'the village is no more; name the one that is in its place'
            else 'the village is outside of your divisions' end as detail
        from roster_household h
        join roster_row r on r.roster_id = h.roster_id and r.line = h.first_line
        join division d on d.code = h.division
        where h.roster_id = :roster and not h.refused and (d.valid_to is not null or not in_scope(h.division))
      )
      """
          + REFUSE_AND_REPORT;

  // a roster over several counties is in the period of none, but each of its households is in one
  private static final String CLOSED =
      """
      with found as (
        select h.number, r.line, r.sheet, r.sheet_row, '村' as column_name, cast(null as text) as value,
          'period-closed' as rule,
          'the county has closed the days ' || p.first_day || ' to ' || p.last_day as detail
        from roster t
        join roster_household h on h.roster_id = t.id
        join roster_row r on r.roster_id = h.roster_id and r.line = h.first_line
        join closed_period p on p.division = left(h.division, 6)
        where t.id = :roster and not h.refused and p.closed and length(t.division) < 6
          and t.occurred_on between p.first_day and p.last_day
      )
      """
          + REFUSE_AND_REPORT;

  private static final String KNOWN_OTHERWISE =
      """
      with known as (
        select h.number, h.first_line, h.head_id, h.spouse_id, h.roster_id, h.division as village,
          n.household_id as id, n.division, k.file_state, k.poverty_state, k.identified_on,
          k.exited_year, r.identified_on as told_identified, r.exited_year as told_exit
        from roster_numbers_registered(:roster) n
        join roster_household h on h.roster_id = :roster and h.number = n.number
        left join household k on k.id = n.household_id
        left join roster_row r on r.roster_id = h.roster_id and r.line = h.head_line
        where not h.refused
      ), found as (
        select k.number, r.line, r.sheet, r.sheet_row, '户编号' as column_name,
          regexp_replace(k.number, '^(......).*[0-9][0-9][0-9][0-9][0-9].*$', '\\1…') as value,
          x.rule, x.detail
        from known k
        join roster_row r on r.roster_id = k.roster_id and r.line = k.first_line
        cross join lateral (
          select 'household-elsewhere',
            case when in_scope(k.division) then 'the household is registered in the village ' || k.division
              else 'the number belongs to a household outside of your divisions' end
          where k.division <> k.village
          union all
          select 'household-closed', 'the file of the household is closed'
          where k.file_state = 'CLOSED'
          union all
          select 'kin-differs', 'the registry has another head or spouse; record the change there'
          where exists (
            select 1 from member m
            where m.household_id = k.id and m.left_on is null
              and (m.relation_to_head = 'HEAD' and m.national_id_index <> k.head_id
                or m.relation_to_head = 'SPOUSE' and m.national_id_index <> k.spouse_id))
          union all
          select 'standing-differs',
            'the registry says otherwise when the household was identified, or left the register; '
              || 'record a step there, or reverse the wrong one'
          where k.poverty_state <> 'REMOVED' and (
            k.poverty_state <> 'NONE' and k.identified_on <> k.told_identified
            or k.poverty_state = 'EXITED' and k.exited_year <> k.told_exit
            or k.told_identified > make_date(k.told_exit, 12, 31)
            or k.told_exit is distinct from k.exited_year and exists (
              select 1 from household_step s
              where s.household_id = k.id and s.machine = 'POVERTY' and s.reverses is null
                and s.occurred_on > make_date(k.told_exit, 12, 31)
                and not exists (select 1 from household_step r where r.reverses = s.id)))
          union all
          select 'standing-differs',
            'the county has taken the household off the register, on which it should never have been; '
              || 'let the roster say nothing of it, or enter the household anew there'
          where k.poverty_state = 'REMOVED' and (k.told_identified is not null or k.told_exit is not null)
          union all
          select 'period-closed',
            'the county has closed the days ' || p.first_day || ' to ' || p.last_day
              || ', into which the roster dates a step'
          from closed_period p
          where p.closed and p.division = left(k.village, 6)
            and (k.poverty_state = 'NONE' and k.told_identified between p.first_day and p.last_day
              or k.poverty_state not in ('EXITED', 'REMOVED') and k.told_exit is distinct from k.exited_year
                and least(make_date(k.told_exit, 12, 31), cast(now() at time zone 'Asia/Shanghai' as date))
                  between p.first_day and p.last_day)
        ) as x(rule, detail)
      )
      """
          + REFUSE_AND_REPORT;

  private final StagedSql staged;

  RosterConflicts(StagedSql staged) {
    this.staged = staged;
  }

  /** Leaves out what conflicts, reports it, and gives how many conflicts there are. */
  int find(UUID rosterId) {
    return staged.run(BEYOND_SCOPE, rosterId)
        + staged.run(CLOSED, rosterId)
        + staged.run(KNOWN_OTHERWISE, rosterId);
  }

  /** The same, and who belongs to another household. */
  int findAtMerge(UUID rosterId) {
    return find(rosterId) + staged.run(PERSON_ELSEWHERE, rosterId);
  }
}

package org.bangfu.registry.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionScope;

/**
 * The rules that need more than one row: households that are whole, people who are there once, in
 * villages that exist. Each is one statement over the staged rows.
 */
@ApplicationScoped
class RosterChecks {
  /** What an error is written by. */
  static final String ERROR_COLUMNS =
      "insert into roster_error (roster_id, sheet, sheet_row, column_name, value, rule, detail) ";

  private static final String HOUSEHOLDS =
      """
      insert into roster_household (roster_id, number, division, broken_rows, villages, first_line,
        head_line, members, heads, spouses, head_id, spouse_id, head_sex, spouse_sex, least_size,
        greatest_size, refused)
      select *, broken or villages <> 1 or heads <> 1 or spouses > 1 or coalesce(spouse_sex = head_sex, false)
          or coalesce(least_size, members) <> members or coalesce(greatest_size, members) <> members
      from (
        select r.roster_id, r.household_number as number, min(p.division) as division,
          bool_or(r.broken or p.division is null) as broken,
          count(distinct p.division) as villages,
          min(r.line) as first_line,
          min(r.line) filter (where r.relation_to_head = 'HEAD') as head_line,
          count(*) as members,
          count(*) filter (where r.relation_to_head = 'HEAD') as heads,
          count(*) filter (where r.relation_to_head = 'SPOUSE') as spouses,
          min(r.national_id_index) filter (where r.relation_to_head = 'HEAD') as head_id,
          min(r.national_id_index) filter (where r.relation_to_head = 'SPOUSE') as spouse_id,
          min(r.sex) filter (where r.relation_to_head = 'HEAD') as head_sex,
          min(r.sex) filter (where r.relation_to_head = 'SPOUSE') as spouse_sex,
          min(r.household_size) as least_size,
          max(r.household_size) as greatest_size
        from roster_row r left join roster_place p on p.roster_id = r.roster_id and p.place = r.place
        where r.roster_id = :roster and r.household_number is not null
        group by r.roster_id, r.household_number) h
      """;

  private static final String BROKEN_HOUSEHOLDS =
      ERROR_COLUMNS
          + """
          select r.roster_id, r.sheet, r.sheet_row, rule.column_name, rule.value, rule.name, rule.detail
          from roster_household h
          join roster_row r on r.roster_id = h.roster_id and r.line = h.first_line
          cross join lateral (values
            (h.heads <> 1, '与户主关系', null, 'one-head',
              'the household must have exactly one head (户主); there are ' || h.heads),
            (h.spouses > 1, '与户主关系', null, 'one-spouse',
              'the household must have at most one spouse (配偶); there are ' || h.spouses),
            (h.spouses = 1 and h.heads = 1 and h.head_sex = h.spouse_sex, '性别', null, 'spouse-sex',
              'head and spouse must differ in sex'),
            (h.villages > 1, '村', null, 'one-village', 'the household must lie in one village'),
            (h.least_size <> h.members or h.greatest_size <> h.members, '人数', cast(h.greatest_size as text),
              'household-size', 'the household has ' || h.members || ' rows')
          ) as rule(is_broken, column_name, value, name, detail)
          where h.roster_id = :roster and h.refused and not h.broken_rows and rule.is_broken
          order by h.first_line
          limit 10000
          """;

  private static final String TWICE_IN_THE_FILE =
      ERROR_COLUMNS
          + """
          select r.roster_id, r.sheet, r.sheet_row, '证件号码',
            r.national_id_mask, 'person-twice',
            'the same number stands in ' || t.times || ' rows'
          from roster_row r
          join (select national_id_index, count(*) as times from roster_row
            where roster_id = :roster and national_id_index is not null
            group by national_id_index having count(*) > 1) t on t.national_id_index = r.national_id_index
          where r.roster_id = :roster
          order by r.line
          limit 10000
          """;

  private static final String REFUSE_TWICE =
      """
      update roster_household h set refused = true
      where h.roster_id = :roster and h.number in (
        select r.household_number from roster_row r
        join (select national_id_index from roster_row
          where roster_id = :roster and national_id_index is not null
          group by national_id_index having count(*) > 1) t on t.national_id_index = r.national_id_index
        where r.roster_id = :roster)
      """;

  private final StagedSql staged;
  private final ResolvePlaces places;
  private final RosterConflicts conflicts;

  RosterChecks(StagedSql staged, ResolvePlaces places, RosterConflicts conflicts) {
    this.staged = staged;
    this.places = places;
    this.conflicts = conflicts;
  }

  /** Checks what was staged, writes the errors, and gives how many there are. */
  int check(UUID rosterId, List<RosterPlaces.Written> written, DivisionScope scope) {
    staged.analyze("roster_row");
    int errors = places.resolve(rosterId, written, scope);
    staged.run(HOUSEHOLDS, rosterId);
    staged.analyze("roster_household");
    errors += staged.run(BROKEN_HOUSEHOLDS, rosterId);
    int twice = staged.run(TWICE_IN_THE_FILE, rosterId);
    if (twice > 0) {
      staged.run(REFUSE_TWICE, rosterId);
    }
    return errors + twice + conflicts.find(rosterId);
  }
}

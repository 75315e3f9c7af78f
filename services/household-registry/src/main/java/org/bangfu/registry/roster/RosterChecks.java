package org.bangfu.registry.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionScope;

/**
 * The rules that need more than one row: villages that exist, households that are whole, people who
 * are there once. Each is one statement over the staged rows.
 */
@ApplicationScoped
class RosterChecks {
  private static final String ERROR_COLUMNS =
      "insert into roster_error (roster_id, sheet, sheet_row, column_name, value, rule, detail) ";

  private static final String RESOLVE_PLACES =
      """
      insert into roster_place (roster_id, place, written, division, found)
      with written as (
        select * from unnest(
          cast(:places as integer[]), cast(:shown as text[]), cast(:codes as text[]),
          cast(:provinces as text[]), cast(:prefectures as text[]), cast(:counties as text[]),
          cast(:townships as text[]), cast(:villages as text[]))
          as w(place, shown, code, province, prefecture, county, township, village)
      ), candidate as (
        select w.place, d.code, 0 as loose from written w join division d on d.code = w.code
        where w.code <> '' and d.level = 'VILLAGE' and d.valid_to is null
        union all
        select w.place, d5.code,
          num_nonnulls(nullif(d1.name, w.province), nullif(d2.name, w.prefecture),
            nullif(d3.name, w.county), nullif(d4.name, w.township), nullif(d5.name, w.village))
        from written w
        join division d1 on d1.parent = 'CN'
          and w.province in (d1.name, left(d1.name, -1), place_short(d1.name))
        join division d2 on d2.parent = d1.code
          and w.prefecture in (d2.name, left(d2.name, -1), place_short(d2.name), place_called(d2.name))
        join division d3 on d3.parent = d2.code
          and w.county in (d3.name, left(d3.name, -1), place_short(d3.name), place_called(d3.name))
        join division d4 on d4.parent = d3.code
          and w.township in (d4.name, left(d4.name, -1), place_short(d4.name), place_called(d4.name))
        join division d5 on d5.parent = d4.code
          and (d5.name = w.village
            or regexp_replace(d5.name, :ending, '') = regexp_replace(w.village, :ending, '')
              and (regexp_replace(w.village, :ending, '') = w.village
                or (d5.name ~ :community) = (w.village ~ :community)))
        where w.code = '' and d5.valid_to is null
      ), nearest as (
        select place, code from (
          select place, code, loose, min(loose) over (partition by place) as least from candidate
          where $SCOPE) c
        where loose = least
      )
      select :roster, w.place, w.shown,
        case when count(n.code) = 1 then min(n.code) end, count(n.code)
      from written w left join nearest n on n.place = w.place
      group by w.place, w.shown
      """;

  /** What the names of villages end in, one way in the source and another in rosters. */
  private static final String ENDING = "(社区居民委员会|社区居委会|居民委员会|村民委员会|村委会|居委会|社区|村)$";

  /** A village and a community of one name are two places. */
  private static final String COMMUNITY = "(社区居民委员会|社区居委会|居民委员会|居委会|社区)$";

  private static final String UNKNOWN_PLACES =
      ERROR_COLUMNS
          + """
          select r.roster_id, r.sheet, r.sheet_row, case when p.written ~ '^[0-9]+$' then '村编码' else '村' end,
            p.written,
            case when p.found = 0 then 'village-unknown' else 'village-ambiguous' end,
            case when p.found = 0 then 'must be a village that exists'
              else 'is the name of ' || p.found || ' villages; give its code' end
          from roster_row r join roster_place p on p.roster_id = r.roster_id and p.place = r.place
          where r.roster_id = :roster and p.division is null
          order by r.line
          limit 10000
          """;

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
  private final RosterConflicts conflicts;

  RosterChecks(StagedSql staged, RosterConflicts conflicts) {
    this.staged = staged;
    this.conflicts = conflicts;
  }

  /** Checks what was staged, writes the errors, and gives how many there are. */
  int check(UUID rosterId, List<RosterPlaces.Written> places, DivisionScope scope) {
    staged.analyze("roster_row");
    int errors = resolve(rosterId, places, scope);
    staged.run(HOUSEHOLDS, rosterId);
    staged.analyze("roster_household");
    errors += staged.run(BROKEN_HOUSEHOLDS, rosterId);
    int twice = staged.run(TWICE_IN_THE_FILE, rosterId);
    if (twice > 0) {
      staged.run(REFUSE_TWICE, rosterId);
    }
    return errors + twice + conflicts.find(rosterId);
  }

  private int resolve(UUID rosterId, List<RosterPlaces.Written> places, DivisionScope scope) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("places", IntStream.range(0, places.size()).boxed().toArray(Integer[]::new));
    parameters.put("shown", texts(places, RosterPlaces.Written::shown));
    parameters.put("codes", texts(places, p -> Objects.requireNonNullElse(p.code(), "")));
    List<String> levels = List.of("provinces", "prefectures", "counties", "townships", "villages");
    for (int i = 0; i < levels.size(); i++) {
      int level = i;
      parameters.put(
          levels.get(i), texts(places, p -> p.code() == null ? p.names().get(level) : ""));
    }
    parameters.put("ending", ENDING);
    parameters.put("community", COMMUNITY);
    Condition reached = scope.condition("code");
    parameters.putAll(reached.parameters());
    staged.run(RESOLVE_PLACES.replace("$SCOPE", reached.text()), rosterId, parameters);
    return staged.run(UNKNOWN_PLACES, rosterId);
  }

  private static String[] texts(
      List<RosterPlaces.Written> places, Function<RosterPlaces.Written, String> text) {
    return places.stream().map(text).toArray(String[]::new);
  }
}

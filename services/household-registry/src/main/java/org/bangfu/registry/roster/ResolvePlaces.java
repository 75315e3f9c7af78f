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
 * Finds the villages that a roster names among those that there are: by a code, or by the names of
 * the five levels as people shorten them, the nearest first.
 */
@ApplicationScoped
class ResolvePlaces {
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
      RosterChecks.ERROR_COLUMNS
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

  private final StagedSql staged;

  ResolvePlaces(StagedSql staged) {
    this.staged = staged;
  }

  /** Keeps where each place is, writes the errors, and gives how many there are. */
  int resolve(UUID rosterId, List<RosterPlaces.Written> places, DivisionScope scope) {
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

package org.bangfu.reporting.elsewhere;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;

/** Since when we have records: a sum of nothing is nothing known, before the first of them. */
@ApplicationScoped
class FirstRecords {
  static final String FIRST =
      """
      select k.indicator, f.month + cast(
          (select min(n) from unnest(f.days) with ordinality as d (v, n) where v is not null) as integer) - 1 as first
      from unnest(cast(:indicators as text[])) k (indicator)
      cross join lateral (
        select m.month, m.days from monthly_sum m
        where m.division = :division and m.indicator = k.indicator collate "C" and m.dimension = ''
        order by m.month limit 1) f
      """;

  private final OneRoundTrip floor;

  FirstRecords(OneRoundTrip floor) {
    this.floor = floor;
  }

  /**
   * In one statement.
   *
   * @param counted ids of what events count
   * @return the first day of each of which there is a record, in the division or inside it
   */
  Map<String, LocalDate> of(
      DivisionScope scope, DivisionCode division, Collection<String> counted) {
    Map<String, LocalDate> first = new HashMap<>();
    floor.rows(
        scope,
        Condition.of(
            FIRST,
            Map.of(
                "division", division.value(),
                "indicators", counted.stream().distinct().toArray(String[]::new))),
        row -> first.put(row.getString("indicator"), row.getObject("first", LocalDate.class)));
    return first;
  }
}

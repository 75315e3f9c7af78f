package org.bangfu.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bangfu.kit.guard.write.Insert;
import org.bangfu.kit.guard.write.Writes;

/**
 * Counts each fact once, however often it arrives: those that are new are kept, and added to the
 * months' sums of their division and of all above it, and to those of their days, in one statement.
 */
@ApplicationScoped
public class CountFacts {
  private static final String KEEP =
      """
      insert into fact (event_id, line, indicator, division, day, value, dimensions, heard_at)
        select event_id, line, indicator, division, day, value, cast(dimensions as text[]), heard_at
        from unnest(cast(? as uuid[]), cast(? as smallint[]), cast(? as text[]), cast(? as text[]), cast(? as date[]),
          cast(? as numeric[]), cast(? as text[]), cast(? as timestamptz[]))
          told (event_id, line, indicator, division, day, value, dimensions, heard_at)
        on conflict do nothing\
      """;

  /**
   * Each with an indicator's id and the keys of its dimensions, so that another indicator only adds
   * rows. Facts are written in the order of their keys; sums from villages up to the nation: the
   * rows that every consumer wants are locked for the shortest time, and in the same order by all.
   */
  private static final String COUNT =
      """
      with fresh as (
        %s
        returning indicator, division, day, value, dimensions),
      spread as (
        select a.code as division, f.indicator, d.key collate "C" as dimension, m.month, f.day - m.month + 1 as nth, f.value
        from fresh f
        cross join lateral (select cast(date_trunc('month', f.day) as date) as month offset 0) m
        cross join lateral unnest(public.self_and_above(f.division)) a (code)
        cross join lateral unnest(array[''] || f.dimensions) d (key))
      insert into monthly_sum as s (division, indicator, dimension, month, value, days)
      select division, indicator, dimension, month, sum(value), array[%s]
      from spread group by division, indicator, dimension, month
      order by length(nullif(division, 'CN')) desc nulls last, division, indicator, dimension, month
      on conflict (division, indicator, dimension, month) do update set value = s.value + excluded.value,
        days = array(select coalesce(x + y, x, y) from unnest(s.days, excluded.days) d (x, y))\
      """
          .formatted(
              KEEP,
              IntStream.rangeClosed(1, 31)
                  .mapToObj(nth -> "sum(value) filter (where nth = " + nth + ")")
                  .collect(Collectors.joining(", ")));

  private final Writes writes;

  CountFacts(Writes writes) {
    this.writes = writes;
  }

  /** Writes them with whatever else is gathered, or in the running transaction. */
  public void count(Collection<Fact> arrived) {
    write(COUNT, arrived);
  }

  /** Keeps them likewise, and adds them to no sum: that is left to somebody who does it for all. */
  public void keep(Collection<Fact> arrived) {
    write(KEEP, arrived);
  }

  private void write(String sql, Collection<Fact> arrived) {
    // an event can be in a batch twice
    TreeMap<Fact.Key, Fact> distinct = new TreeMap<>();
    arrived.forEach(fact -> distinct.putIfAbsent(fact.key(), fact));
    if (!distinct.isEmpty()) {
      writes.run(
          Insert.rows(
              sql,
              distinct.values(),
              fact -> fact.key().eventId(),
              fact -> fact.key().line(),
              Fact::indicator,
              Fact::division,
              Fact::day,
              fact -> fact.value().toPlainString(),
              CountFacts::keys,
              Fact::heardAt));
    }
  }

  private static List<String> keys(Fact fact) {
    return fact.dimensions().entrySet().stream()
        .map(narrowed -> narrowed.getKey().key(narrowed.getValue()))
        .sorted()
        .toList();
  }
}

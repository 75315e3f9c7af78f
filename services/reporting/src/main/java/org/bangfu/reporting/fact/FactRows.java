package org.bangfu.reporting.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bangfu.kit.guard.identity.Written;
import org.bangfu.kit.guard.write.Insert;
import org.jspecify.annotations.Nullable;

/** The statements by which facts, moves and sums are written. */
final class FactRows {
  private static final String FACTS =
      """
      insert into fact (event_id, line, indicator, division, day, value, dimensions, heard_at, subject, act, recorded_at)
        select event_id, line, indicator, division, day, value, cast(dimensions as text[]), heard_at, subject, act, recorded_at
        from unnest(cast(? as uuid[]), cast(? as smallint[]), cast(? as text[]), cast(? as text[]), cast(? as date[]),
          cast(? as numeric[]), cast(? as text[]), cast(? as timestamptz[]), cast(? as uuid[]), cast(? as uuid[]),
          cast(? as timestamptz[]))
          told (event_id, line, indicator, division, day, value, dimensions, heard_at, subject, act, recorded_at)
        on conflict do nothing\
      """;

  private static final String MOVES =
      """
      insert into subject_move (event_id, subject, from_division, division, day, recorded_at, heard_at)
        select * from unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as date[]),
          cast(? as timestamptz[]), cast(? as timestamptz[]))
        on conflict do nothing\
      """;

  /**
   * Each with an indicator's id and the keys of its dimensions, so that another indicator only adds
   * rows. Facts are written in the order of their keys; sums from villages up to the nation: the
   * rows that every consumer wants are locked for the shortest time, and in the same order by all.
   */
  private static final String SUM_UP =
      """
      spread as (
        select a.code as division, f.indicator, d.key collate "C" as dimension, m.month, f.day - m.month + 1 as nth, f.value
        from counted f
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
              IntStream.rangeClosed(1, 31)
                  .mapToObj(nth -> "sum(value) filter (where nth = " + nth + ")")
                  .collect(Collectors.joining(", ")));

  private static final String COUNT =
      """
      with counted as (
        %s
        returning indicator, division, day, value, dimensions),
      %s\
      """
          .formatted(FACTS, SUM_UP);

  /**
   * With what the moves of their subjects take along: of facts that are new by all moves, and of
   * all facts by moves that are new. Subjects are looked up one by one, since the planner knows
   * nothing of how few they are.
   */
  private static final String COUNT_AND_CARRY =
      """
      with fresh as (
        %s
        returning event_id, line, indicator, division, day, value, dimensions, subject, recorded_at),
      come as (
        %s
        returning *),
      moved as materialized (
        select * from come
        union all
        select m.* from (
          select subject from fresh where recorded_at is not null union select subject from come) s
        cross join lateral (select * from subject_move m where m.subject = s.subject offset 0) m),
      known as (
        select * from fresh where recorded_at is not null and subject in (select subject from moved)
        union all
        select f.* from (select distinct subject from moved) s
        cross join lateral (
          select event_id, line, indicator, division, day, value, dimensions, subject, recorded_at
          from fact where subject = s.subject and recorded_at is not null offset 0) f),
      carried as (
        insert into fact
          (event_id, line, indicator, division, day, value, dimensions, heard_at, subject, carried_by, carries)
        select public.carried_id(m.event_id, k.event_id), 4 * k.line + c.nth, k.indicator, c.division, c.day, c.value,
          k.dimensions, m.heard_at, m.subject, m.event_id, k.event_id
        from moved m join known k on k.subject = m.subject
        cross join lateral public.carried(
          k.day, k.division, k.value, k.recorded_at, m.day, m.from_division, m.division, m.recorded_at) c
        on conflict do nothing
        returning indicator, division, day, value, dimensions),
      counted as (
        select indicator, division, day, value, dimensions from fresh
        union all
        select * from carried),
      %s\
      """
          .formatted(FACTS, MOVES, SUM_UP);

  private FactRows() {}

  /** Facts alone, of which none moves. */
  static Written counted(Collection<Fact> facts) {
    return written(COUNT, facts, fact -> false);
  }

  /**
   * @param moves which of them move with their subject
   */
  static Written countedAndCarried(
      Collection<Fact> facts, Predicate<Fact> moves, Collection<Move> come) {
    List<@Nullable Object> values =
        new ArrayList<>(written(COUNT_AND_CARRY, facts, moves).values());
    values.addAll(kept(come).values());
    return new Written(COUNT_AND_CARRY, values);
  }

  /** Facts that are in no sum yet. */
  static Written kept(Collection<Fact> facts, Predicate<Fact> moves) {
    return written(FACTS, facts, moves);
  }

  /** Moves that have taken nothing along yet. */
  static Written kept(Collection<Move> moves) {
    return Insert.rows(
        MOVES,
        moves,
        Move::eventId,
        Move::subject,
        Move::from,
        Move::to,
        Move::day,
        Move::recordedAt,
        Move::heardAt);
  }

  private static Written written(String sql, Collection<Fact> facts, Predicate<Fact> moves) {
    return Insert.rows(
        sql,
        facts,
        fact -> fact.key().eventId(),
        fact -> fact.key().line(),
        Fact::indicator,
        Fact::division,
        Fact::day,
        fact -> fact.value().toPlainString(),
        FactRows::keys,
        Fact::heardAt,
        Fact::subject,
        Fact::act,
        fact -> moves.test(fact) ? fact.recordedAt() : null);
  }

  private static List<String> keys(Fact fact) {
    return fact.dimensions().entrySet().stream()
        .map(narrowed -> narrowed.getKey().key(narrowed.getValue()))
        .sorted()
        .toList();
  }
}

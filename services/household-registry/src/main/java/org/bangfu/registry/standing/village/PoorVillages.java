package org.bangfu.registry.standing.village;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * How poor villages were on days, by the steps of their households, and under what they must be. As
 * in the figures, who came on the register before the platform counts from then on, with those who
 * were there at the registration; also where the file says no more than since when, and that it had
 * left. Who has moved since counts where it was on the day.
 */
@ApplicationScoped
class PoorVillages {
  /** A step of a household that stands, of one machine: the last one up to the day. */
  private static final String STANDS =
      """
      select s.to_state from household_step s
      where s.household_id = h.id and s.machine = '%s' and s.occurred_on <= w.day and s.reverses is null
        and not exists (select from household_step r where r.reverses = s.id)
      order by s.id desc limit 1\
      """;

  /**
   * From when on somebody of the village is known: since the registration, or since the move there.
   * With its place nobody moves into another village.
   */
  private static final String SINCE =
      """
      select min(there.day) as since from (
        select coalesce((
          select max(v.occurred_on) from household_move v
          where v.household_id = h.id and v.to_division = w.code and v.cause = 'RELOCATION'), h.registered_on) as day
        from household h where h.division = w.code
        union all
        select coalesce((
          select max(b.occurred_on) from household_move b
          where b.household_id = v.household_id and b.id < v.id and b.cause = 'RELOCATION'), h.registered_on)
        from household_move v join household h on h.id = v.household_id
        where v.from_division = w.code and v.cause = 'RELOCATION') there\
      """;

  private static final String FOUND =
      """
      select w.code, w.day, k.since, b.percent, p.people
      from unnest(cast(:codes as text[]), cast(:days as date[])) as w (code, day)
      cross join lateral (%s) k
      left join lateral (
        select d.percent from delisting_bound d
        where d.division in ('CN', left(w.code, 2), left(w.code, 4), left(w.code, 6), left(w.code, 9), w.code)
          and d.in_force_from <= w.day
        order by length(nullif(d.division, 'CN')) desc nulls last, d.in_force_from desc limit 1) b on true
      cross join lateral (
        select count(*) as people from (
          select c.id from household c where c.division = w.code
          union select v.household_id from household_move v where v.from_division = w.code) once
        join household h on h.id = once.id
        left join lateral (%s) stands on true
        join member m on m.household_id = h.id and (m.joined_on <= w.day or m.join_reason = 'REGISTERED')
          and (m.left_on is null or m.left_on > w.day)
        where coalesce((
            select v.from_division from household_move v
            where v.household_id = h.id and v.occurred_on > w.day order by v.id limit 1), h.division) = w.code
          and (stands.to_state in ('IN_POVERTY', 'RETURNED') or stands.to_state is null and h.identified_on <= w.day and (
            select e.to_state from household_step e
            where e.household_id = h.id and e.machine = 'POVERTY' and e.reverses is null
            order by e.id limit 1) = 'EXITED')
          and coalesce((%s), 'REGISTERED') <> 'CLOSED') p
      """
          .formatted(SINCE, STANDS.formatted("POVERTY"), STANDS.formatted("FILE"));

  private final EntityManager entities;

  PoorVillages(EntityManager entities) {
    this.entities = entities;
  }

  /** In one query. */
  @SuppressWarnings("unchecked")
  Map<PoorOnDay.Key, PoorOnDay> on(Collection<PoorOnDay.Key> asked) {
    Map<PoorOnDay.Key, PoorOnDay> found = new HashMap<>();
    if (asked.isEmpty()) {
      return found;
    }
    List<PoorOnDay.Key> keys = asked.stream().distinct().toList();
    List<Tuple> rows =
        entities
            .createNativeQuery(FOUND, Tuple.class)
            .setParameter(
                "codes", keys.stream().map(k -> k.village().value()).toArray(String[]::new))
            .setParameter("days", keys.stream().map(k -> k.day().toString()).toArray(String[]::new))
            .getResultList();
    rows.forEach(row ->
        found.put(
            new PoorOnDay.Key(
                new DivisionCode(row.get(0, String.class)), row.get(1, LocalDate.class)),
            new PoorOnDay(
                row.get(2, LocalDate.class),
                row.get(3, BigDecimal.class),
                row.get(4, Number.class).intValue())));
    return found;
  }
}

package org.bangfu.registry.roll.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.HouseholdMoved;
import org.bangfu.registry.household.HouseholdsMoved;

/**
 * A pair is of the smallest place that holds both of its households, wherever they go. One that
 * would reach beyond a county is no pair to be decided any more: whoever is found there has moved.
 */
@ApplicationScoped
class FollowMoves {
  // by a statement of its own: what follows sees what was decided while it waited
  private static final String HOLD =
      """
      select p.id from duplicate_pair p
      where p.one_id = any(cast(:households as uuid[])) or p.other_id = any(cast(:households as uuid[]))
      order by p.id for update
      """;
  private static final String FOLLOW =
      """
      with seen as (
        select p.id, common_place(a.division, b.division) as place,
          p.state = 'CANDIDATE' and left(a.division, 6) <> left(b.division, 6) as ends
        from duplicate_pair p
        join household a on a.id = p.one_id join household b on b.id = p.other_id
        where p.id = any(cast(:pairs as uuid[]))),
      moved as (
        update duplicate_pair p set division = s.place,
          state = case when s.ends then 'ENDED' else p.state end,
          changed_on = case when s.ends then cast(:day as date) else p.changed_on end,
          run_id = case when s.ends then :run else p.run_id end
        from seen s where p.id = s.id and (s.ends or p.division <> s.place)
        returning old.division as was, new.division as now, old.state as before, new.state as after)
      select place, cast(sum(change) as integer) from (
        select was as place, -1 as change from moved where before = 'CANDIDATE'
        union all select now, 1 from moved where after = 'CANDIDATE') told
      group by place having sum(change) <> 0 order by place
      """;

  private final EntityManager entities;
  private final RowFloor floor;
  private final Event<PairsMoved> moved;

  FollowMoves(EntityManager entities, RowFloor floor, Event<PairsMoved> moved) {
    this.entities = entities;
    this.floor = floor;
    this.moved = moved;
  }

  /** In the transaction of the moves; a pair may reach beyond what the caller sees. */
  void follow(@Observes HouseholdsMoved households) {
    UUID cause = Ids.next();
    LocalDate day = BusinessDays.today();
    List<Tuple> byPlace = floor.everywhere(() -> pairs(cause, day, households));
    for (Tuple place : byPlace) {
      moved.fire(
          new PairsMoved(
              cause,
              new DivisionCode(place.get(0, String.class)),
              place.get(1, Integer.class),
              day));
    }
  }

  @SuppressWarnings("unchecked") // what the provider makes of a type is rows of that type
  private List<Tuple> pairs(UUID cause, LocalDate day, HouseholdsMoved households) {
    List<UUID> held =
        entities
            .createNativeQuery(HOLD, UUID.class)
            .setParameter(
                "households",
                households.moves().stream().map(HouseholdMoved::householdId).toArray(UUID[]::new))
            .getResultList();
    if (held.isEmpty()) {
      return List.of();
    }
    return entities
        .createNativeQuery(FOLLOW, Tuple.class)
        .setParameter("pairs", held.toArray(UUID[]::new))
        .setParameter("run", cause)
        .setParameter("day", day)
        .getResultList();
  }
}

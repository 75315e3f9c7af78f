package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.division.ChangedDivisions;
import org.bangfu.registry.division.GoesAlong;
import org.bangfu.registry.division.Succession;
import org.bangfu.registry.household.code.MoveCause;
import org.hibernate.Session;

/**
 * Households live in what is in the place of their village, those too whose files are closed: from
 * the first day of the new one, or from when they were registered or moved last, where that was
 * later. Of a village that is split those go that the change names.
 */
@ApplicationScoped
class HouseholdsGoAlong implements GoesAlong {
  // a county hands out its numbers itself: one that is taken in another county says where it is
  // from
  private static final String NEXT =
      """
      select h.id,
        greatest(cast(:day as date), h.registered_on,
          (select max(v.occurred_on) from household_move v where v.household_id = h.id)) as day,
        case when left(h.division, 6) <> left(:to, 6) and exists (
            select from household o where left(o.division, 6) = left(:to, 6) and o.number = h.number)
          then h.number || '-' || left(h.division, 6) end as number
      from household h
      where h.division = :from and (:ends or exists (
        select from division_change_household x
        where x.change_id = :change and x.to_code = :to and x.household = h.id))
      order by day, h.id limit :most
      """;

  private final Session entities;
  private final MoveHouseholds move;

  HouseholdsGoAlong(Session entities, MoveHouseholds move) {
    this.entities = entities;
    this.move = move;
  }

  @Override
  public int goAlong(ChangedDivisions change, int most) {
    for (Succession succession : change.successions()) {
      int moved = succession.isOfVillages() ? goAlong(succession, change, most) : 0;
      if (moved > 0) {
        return moved;
      }
    }
    return 0;
  }

  private int goAlong(Succession succession, ChangedDivisions change, int most) {
    List<Tuple> next =
        entities
            .createNativeQuery(NEXT, Tuple.class)
            .setParameter("day", change.day())
            .setParameter("from", succession.from().value())
            .setParameter("to", succession.to().value())
            .setParameter("ends", succession.ends())
            .setParameter("change", change.change())
            .setParameter("most", most)
            .getResultList();
    if (next.isEmpty()) {
      return 0;
    }
    // all of one call move on one day
    LocalDate day = next.getFirst().get(1, LocalDate.class);
    // that of a registration or of a move may be closed where that of the change is not
    LocalDate open = ClosedPeriods.firstOpen(List.of(succession.from(), succession.to()), day);
    List<Leaving> leaving =
        next.stream()
            .filter(row -> row.get(1, LocalDate.class).equals(day))
            .map(row ->
                new Leaving(row.get(0, UUID.class), succession.from(), row.get(2, String.class)))
            .toList();
    move.move(
        leaving,
        new Move(succession.to(), open, MoveCause.DIVISION_CHANGE, change.actor(), null),
        DivisionScope.nation());
    return leaving.size();
  }
}

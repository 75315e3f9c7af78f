package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/** Households that are to move, and by what that is judged; in a few statements. */
@ApplicationScoped
class MovingHouseholds {
  private static final String HELD = "select h.*" + HeldTogether.HOUSEHOLDS;

  // by a statement of its own: what is read beside the lock is as it was before somebody gave it
  // back
  private static final String FACTS =
      """
      select h.id,
        (select max(v.occurred_on) from household_move v where v.household_id = h.id),
        case when h.file_state = 'CLOSED' then (
          select s.occurred_on from household_step s
          where s.household_id = h.id and s.machine = 'FILE' and s.to_state = 'CLOSED' order by s.id desc limit 1) end
      from household h where h.id = any(cast(:ids as uuid[]))
      """;
  private static final String TAKEN =
      "select taken from numbers_registered(cast(:counties as text[]), cast(:numbers as text[])) taken";

  private final EntityManager entities;

  MovingHouseholds(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * What a move of a household is judged by.
   *
   * @param movedOn the day of its last move; null if it never moved
   * @param closedOn the day from which its file is closed; null while it is open
   */
  record Facts(Household household, @Nullable LocalDate movedOn, @Nullable LocalDate closedOn) {}

  /** Those of the caller's, held until the transaction ends. */
  Map<UUID, Facts> hold(DivisionScope scope, Collection<UUID> ids) {
    Map<UUID, Household> held = new HashMap<>();
    scope
        .condition("h.division")
        .query(entities, HELD, Household.class)
        .setParameter("ids", HeldTogether.texts(ids))
        .getResultList()
        .forEach(household -> held.put(household.id(), household));
    Map<UUID, Facts> facts = new HashMap<>();
    for (Tuple row : facts(held.keySet())) {
      UUID id = row.get(0, UUID.class);
      Household household = held.get(id);
      if (household != null) {
        facts.put(
            id, new Facts(household, row.get(1, LocalDate.class), row.get(2, LocalDate.class)));
      }
    }
    return facts;
  }

  /** Which of the numbers other households of the county have. */
  @SuppressWarnings("unchecked") // what the provider makes of a type is rows of that type
  List<String> taken(String county, Collection<String> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    List<String> taken =
        entities
            .createNativeQuery(TAKEN, String.class)
            .setParameter("counties", numbers.stream().map(n -> county).toArray(String[]::new))
            .setParameter("numbers", numbers.toArray(String[]::new))
            .getResultList();
    return taken.stream().map(text -> text.substring(county.length() + 1)).toList();
  }

  @SuppressWarnings("unchecked") // what the provider makes of a type is rows of that type
  private List<Tuple> facts(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createNativeQuery(FACTS, Tuple.class)
            .setParameter("ids", HeldTogether.texts(ids))
            .getResultList();
  }
}

package org.bangfu.registry.redivision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.hibernate.Session;

/**
 * The households that a split names: kept until they are in the new village. Asked of columns,
 * since households lie in a room that knows this one.
 */
@ApplicationScoped
class SplitHouseholds {
  private static final String THERE =
      """
      select count(*) from household h
      where h.id = any(cast(:ids as uuid[])) and h.division = :village and {reached}
      """;
  private static final String KEEP =
      """
      insert into division_change_household (change_id, household, division, to_code)
      select :change, cast(w.id as uuid), :place, :to from unnest(cast(:ids as text[])) as w (id)
      """;

  private final Session entities;

  SplitHouseholds(Session entities) {
    this.entities = entities;
  }

  /** Refuses those that do not live in the village that is split, or are named twice. */
  void require(WantedChange wanted, DivisionScope scope) {
    Set<UUID> named = new HashSet<>();
    List<FieldError> errors =
        IntStream.range(0, wanted.items().size())
            .filter(i -> !wanted.items().get(i).households().isEmpty())
            .filter(i -> !fits(wanted.items().get(i), named, scope))
            .mapToObj(i ->
                new FieldError(
                    "/items/" + i + "/households",
                    "must be households of the village that is split, each named once"))
            .toList();
    if (!errors.isEmpty()) {
      throw Problems.invalid(errors);
    }
  }

  private boolean fits(WantedItem item, Set<UUID> named, DivisionScope scope) {
    boolean isFirst = item.households().stream().noneMatch(named::contains);
    named.addAll(item.households());
    return isFirst && there(item.from().getFirst(), item.households(), scope);
  }

  private boolean there(DivisionCode village, List<UUID> households, DivisionScope scope) {
    return scope
            .condition("h.division")
            .query(entities, THERE, Long.class)
            .setParameter("ids", texts(households))
            .setParameter("village", village.value())
            .getSingleResult()
        == households.size();
  }

  void keep(DivisionChange change, WantedChange wanted) {
    for (WantedItem item : wanted.items()) {
      if (!item.households().isEmpty()) {
        entities
            .createNativeQuery(KEEP)
            .setParameter("change", change.id())
            .setParameter("place", change.division().value())
            .setParameter("to", item.target().value())
            .setParameter("ids", texts(item.households()))
            .executeUpdate();
      }
    }
  }

  /** They are in the new village, or are to stay. */
  void forget(UUID change) {
    entities
        .createNativeQuery("delete from division_change_household x where x.change_id = :change")
        .setParameter("change", change)
        .executeUpdate();
  }

  private static String[] texts(List<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}

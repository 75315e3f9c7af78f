package org.bangfu.registry.standing.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.HeldTogether;
import org.bangfu.registry.household.code.FileState;
import org.bangfu.registry.standing.NamedHouseholds;

/**
 * The households at which somebody looked, locked: two looks would both follow the same verdict.
 */
@ApplicationScoped
class CheckedHouseholds {
  private static final String LOCKED =
      """
      select h.id, h.division, h.version, h.file_state,
        array(select cast(s.occurred_on as text) from household_step s
          where s.household_id = h.id and s.machine = 'FILE' and 'CLOSED' in (s.from_state, s.to_state) order by s.id)\
      """
          + HeldTogether.HOUSEHOLDS;

  private static final NamedHouseholds NAMED =
      new NamedHouseholds("/items/%d/householdId", "must be a household of the caller's divisions");

  private final EntityManager entities;

  CheckedHouseholds(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Where a household is.
   *
   * @param closed when its file was closed, in the order of time
   */
  record Place(DivisionCode division, long version, boolean isOpen, List<ClosedSpan> closed) {}

  /**
   * In the order that was asked for.
   *
   * @throws RuntimeException the problem {@code invalid-request} that names each item which is not
   *     a household of the caller's with an open file, or stands there twice
   */
  List<Place> require(DivisionScope scope, List<UUID> ids) {
    return NAMED.require(
        ids,
        locked(scope, ids),
        place -> place.isOpen() ? null : "must be a household whose file is open");
  }

  private Map<UUID, Place> locked(DivisionScope scope, List<UUID> ids) {
    Map<UUID, Place> places = new HashMap<>();
    scope
        .condition("h.division")
        .query(entities, LOCKED, Tuple.class)
        .setParameter("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
        .getResultList()
        .forEach(row ->
            places.put(
                row.get(0, UUID.class),
                new Place(
                    new DivisionCode(row.get(1, String.class)),
                    row.get(2, Long.class),
                    !row.get(3, String.class).equals(FileState.CLOSED.name()),
                    closed(row.get(4, String[].class)))));
    return places;
  }

  /**
   * @param days of closings and reopenings in turns, taken back or not; of a file that is open
   */
  private static List<ClosedSpan> closed(String[] days) {
    List<ClosedSpan> spans = new ArrayList<>();
    for (int i = 0; i + 1 < days.length; i += 2) {
      spans.add(new ClosedSpan(LocalDate.parse(days[i]), LocalDate.parse(days[i + 1])));
    }
    return spans;
  }
}

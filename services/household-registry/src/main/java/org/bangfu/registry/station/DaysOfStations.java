package org.bangfu.registry.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;

/** The days on which stations were open, or are. */
@ApplicationScoped
class DaysOfStations {
  /** In one order, so that two calls do not wait for each other. */
  private static final String HOLD =
      """
      select cast(pg_advisory_xact_lock(hashtextextended('station points ' || v.code, 0)) as text)
      from (select w.code from unnest(cast(:codes as text[])) as w (code) order by w.code) v
      """;

  private static final String POINTS =
      "from OpenDays d where d.division in :villages and d.kind = :kind";

  private final EntityManager entities;

  DaysOfStations(EntityManager entities) {
    this.entities = entities;
  }

  void add(OpenDays days) {
    entities.persist(days);
  }

  /**
   * The points of those of the places that are villages, held until the transaction ends: two of
   * one village would both be its first.
   */
  VillagePoints hold(Collection<DivisionCode> places) {
    List<DivisionCode> villages =
        places.stream().filter(place -> place.level() == DivisionLevel.VILLAGE).distinct().toList();
    if (villages.isEmpty()) {
      return new VillagePoints(List.of());
    }
    entities
        .createNativeQuery(HOLD, String.class)
        .setParameter("codes", villages.stream().map(DivisionCode::value).toArray(String[]::new))
        .getResultList();
    return new VillagePoints(
        entities
            .createQuery(POINTS, OpenDays.class)
            .setParameter("villages", villages)
            .setParameter("kind", StationKind.VILLAGE_POINT)
            .getResultList());
  }

  /**
   * The last ones where the station is now, also where they are over; none where it has not been
   * open by this code. Those by an earlier code are in a place that the caller may not see.
   */
  Optional<OpenDays> last(Station station) {
    return entities
        .createQuery(
            """
            from OpenDays d where d.stationId = :station and d.division = :division
            order by d.id desc
            """,
            OpenDays.class)
        .setParameter("station", station.id())
        .setParameter("division", station.division())
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst();
  }
}

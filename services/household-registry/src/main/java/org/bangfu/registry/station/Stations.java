package org.bangfu.registry.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.division.PlaceCursor;
import org.jspecify.annotations.Nullable;

/** The stations. */
@ApplicationScoped
public class Stations {
  public static final Reach REACH = Reach.into("station").enteredBy("opened_by");

  private final EntityManager entities;

  Stations(EntityManager entities) {
    this.entities = entities;
  }

  void add(Station station) {
    entities.persist(station);
  }

  public Optional<Station> byId(UUID id, DivisionScope scope) {
    return Optional.ofNullable(byIds(List.of(id), scope).get(id));
  }

  /** Those that are there, by id, in one query. */
  public Map<UUID, Station> byIds(Collection<UUID> ids, DivisionScope scope) {
    return entities
        .createQuery(
            "from Station s where s.id in :ids and " + scope.hqlCondition("s.division"),
            Station.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(Station::id, Function.identity()));
  }

  public List<Station> page(
      @Nullable DivisionCode division, DivisionScope scope, PlaceCursor after, int rows) {
    return entities
        .createNativeQuery(
            "select s.* from station s where "
                + scope.condition("s.division", division)
                + PlaceCursor.next("s"),
            Station.class)
        .setParameter("afterDivision", after.division())
        .setParameter("afterId", after.id())
        .setMaxResults(rows)
        .getResultList();
  }
}

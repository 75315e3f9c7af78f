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
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.division.PlaceCursor;
import org.jspecify.annotations.Nullable;

/** The stations. */
@ApplicationScoped
public class Stations {
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

  /** By the names that an account of a client gave them, in one query. */
  public Map<String, UUID> byReferences(
      String client, String actor, Collection<String> references) {
    return entities
        .createQuery(
            "select s.clientReference, s.id from Station s"
                + " where s.client = :client and s.openedBy = :actor and s.clientReference in :references",
            Object[].class)
        .setParameter("client", client)
        .setParameter("actor", actor)
        .setParameter("references", references)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
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

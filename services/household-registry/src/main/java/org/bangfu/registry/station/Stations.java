package org.bangfu.registry.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.PlaceLists;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The stations. */
@ApplicationScoped
public class Stations {
  public static final Reach REACH = Reach.into("station").enteredBy("opened_by");

  private final EntityManager entities;
  private final PlaceLists lists;

  Stations(EntityManager entities, PlaceLists lists) {
    this.entities = entities;
    this.lists = lists;
  }

  void add(Station station) {
    entities.persist(station);
  }

  void flush() {
    entities.flush();
  }

  public Optional<Station> byId(UUID id, DivisionScope scope) {
    return Optional.ofNullable(byIds(List.of(id), scope).get(id));
  }

  /**
   * One of the caller's, held until the transaction ends.
   *
   * @throws RuntimeException the problem {@code not-found}
   */
  Station toChange(UUID id, DivisionScope scope) {
    return Optional.ofNullable(find(List.of(id), scope, LockModeType.PESSIMISTIC_WRITE).get(id))
        .orElseThrow(() -> Problems.notFound("station", id));
  }

  /** Those that are there, by id, in one query. */
  public Map<UUID, Station> byIds(Collection<UUID> ids, DivisionScope scope) {
    return find(ids, scope, LockModeType.NONE);
  }

  /**
   * The same for what is to be there from now on: nobody closes them until the transaction ends.
   */
  public Map<UUID, Station> toJoin(Collection<UUID> ids, DivisionScope scope) {
    return find(ids, scope, LockModeType.PESSIMISTIC_READ);
  }

  /** The same, held for whoever changes who works there. */
  public Map<UUID, Station> held(Collection<UUID> ids, DivisionScope scope) {
    return find(ids, scope, LockModeType.PESSIMISTIC_WRITE);
  }

  private Map<UUID, Station> find(Collection<UUID> ids, DivisionScope scope, LockModeType lock) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return scope
        .hqlCondition("s.division")
        .hql(
            entities,
            "from Station s where s.id in :ids and {reached} order by s.id",
            Station.class)
        .setParameter("ids", ids)
        .setLockMode(lock)
        .getResultStream()
        .collect(Collectors.toMap(Station::id, Function.identity()));
  }

  /** Those in the places, held until the transaction ends. */
  List<Station> inPlaces(String[] codes, int most) {
    return entities
        .unwrap(Session.class)
        .createNativeQuery(
            """
            select s.* from station s where s.division = any(cast(:codes as text[]))
            order by s.id limit :most for update
            """,
            Station.class)
        .setParameter("codes", codes)
        .setParameter("most", most)
        .getResultList();
  }

  /**
   * By place.
   *
   * @param kind one kind alone; null for all
   * @param state those that stand so alone; null for all
   */
  public <T> Page<T> page(
      @Nullable DivisionCode division,
      @Nullable StationKind kind,
      @Nullable StationState state,
      DivisionScope scope,
      PageRequest page,
      Function<Station, T> toItem) {
    Map<String, Object> equal = new TreeMap<>();
    if (kind != null) {
      equal.put("kind", kind.name());
    }
    if (state != null) {
      equal.put("state", state.name());
    }
    return lists.page(Station.class, REACH, scope, division, equal, page, toItem);
  }
}

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
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.place.PlaceLists;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
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

  public Optional<Station> byId(UUID id, DivisionScope scope) {
    return Optional.ofNullable(byIds(List.of(id), scope).get(id));
  }

  /** Those that are there, by id, in one query. */
  public Map<UUID, Station> byIds(Collection<UUID> ids, DivisionScope scope) {
    return scope
        .hqlCondition("s.division")
        .hql(entities, "from Station s where s.id in :ids and {reached}", Station.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(Station::id, Function.identity()));
  }

  public <T> Page<T> page(
      @Nullable DivisionCode division,
      DivisionScope scope,
      PageRequest page,
      Function<Station, T> toItem) {
    return lists.page(Station.class, REACH, scope, division, Map.of(), page, toItem);
  }
}

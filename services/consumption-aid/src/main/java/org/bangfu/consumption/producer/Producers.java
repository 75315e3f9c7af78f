package org.bangfu.consumption.producer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.consumption.PlaceList;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/** All producers. */
@ApplicationScoped
public class Producers {
  public static final Reach REACH = Reach.into("producer").enteredBy("registered_by");

  private final EntityManager entities;

  Producers(EntityManager entities) {
    this.entities = entities;
  }

  void add(Producer producer) {
    entities.persist(producer);
  }

  public Optional<Producer> find(UUID id, DivisionScope scope) {
    return Optional.ofNullable(entities.find(Producer.class, id))
        .filter(p -> scope.covers(p.division()));
  }

  public List<Producer> list(
      @Nullable DivisionCode division, PageRequest page, DivisionScope scope) {
    return PlaceList.of(Producer.class, "Producer", scope.hqlCondition("r.division"), division)
        .read(entities, page);
  }

  /** Where those of the ids are that exist and are in scope. */
  public Map<UUID, DivisionCode> divisionsOf(Collection<UUID> ids, DivisionScope scope) {
    return ids.isEmpty()
        ? Map.of()
        : scope
            .hqlCondition("p.division")
            .hql(
                entities,
                "select p.id, p.division from Producer p where p.id in :ids and {reached}",
                Object[].class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(row -> (UUID) row[0], row -> (DivisionCode) row[1]));
  }
}

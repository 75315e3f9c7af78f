package org.bangfu.consumption.producer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
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

/** All producers. */
@ApplicationScoped
public class Producers implements PanacheRepositoryBase<Producer, UUID> {
  public static final Reach REACH = Reach.into("producer").enteredBy("registered_by");

  private final PlaceLists lists;

  Producers(PlaceLists lists) {
    this.lists = lists;
  }

  void add(Producer producer) {
    persist(producer);
  }

  public Optional<Producer> find(UUID id, DivisionScope scope) {
    return findByIdOptional(id).filter(p -> scope.covers(p.division()));
  }

  public <T> Page<T> page(
      @Nullable DivisionCode division,
      PageRequest page,
      DivisionScope scope,
      Function<Producer, T> toItem) {
    return lists.page(Producer.class, REACH, scope, division, Map.of(), page, toItem);
  }

  /** Where those of the ids are that exist and are in scope. */
  public Map<UUID, DivisionCode> divisionsOf(Collection<UUID> ids, DivisionScope scope) {
    return ids.isEmpty()
        ? Map.of()
        : scope
            .hqlCondition("p.division")
            .hql(
                getEntityManager(),
                "select p.id, p.division from Producer p where p.id in :ids and {reached}",
                Object[].class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(row -> (UUID) row[0], row -> (DivisionCode) row[1]));
  }
}

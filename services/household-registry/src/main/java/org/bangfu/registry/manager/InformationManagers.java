package org.bangfu.registry.manager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.division.PlaceCursor;
import org.jspecify.annotations.Nullable;

/** The information managers. */
@ApplicationScoped
public class InformationManagers {
  public static final Reach REACH = Reach.into("manager").enteredBy("applied_by");

  private final EntityManager entities;

  InformationManagers(EntityManager entities) {
    this.entities = entities;
  }

  void add(InformationManager manager) {
    entities.persist(manager);
  }

  void flush() {
    entities.flush();
  }

  public Optional<InformationManager> byId(UUID id, DivisionScope scope) {
    return find(id, scope, LockModeType.NONE);
  }

  /** The same, held until the transaction ends. */
  Optional<InformationManager> toChange(UUID id, DivisionScope scope) {
    return find(id, scope, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<InformationManager> find(UUID id, DivisionScope scope, LockModeType lock) {
    return entities
        .createQuery(
            "from InformationManager m where m.id = :id and " + scope.hqlCondition("m.division"),
            InformationManager.class)
        .setParameter("id", id)
        .setLockMode(lock)
        .getResultList()
        .stream()
        .peek(manager -> withKeys(List.of(manager)))
        .findFirst();
  }

  /** Reads their keys at once, before they are asked for one by one or after the transaction. */
  private void withKeys(List<InformationManager> managers) {
    entities
        .createQuery(
            "from InformationManager m left join fetch m.key where m in :managers",
            InformationManager.class)
        .setParameter("managers", managers)
        .getResultList();
  }

  /** By the division of their stations. */
  public List<InformationManager> page(
      @Nullable DivisionCode division, DivisionScope scope, PlaceCursor after, int rows) {
    List<InformationManager> managers =
        entities
            .createNativeQuery(
                "select m.* from manager m where "
                    + scope.condition("m.division", division)
                    + PlaceCursor.next("m"),
                InformationManager.class)
            .setParameter("afterDivision", after.division())
            .setParameter("afterId", after.id())
            .setMaxResults(rows)
            .getResultList();
    withKeys(managers);
    return managers;
  }
}

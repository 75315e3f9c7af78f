package org.bangfu.registry.manager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** The information managers. */
@ApplicationScoped
public class InformationManagers {
  public static final Reach REACH = Reach.into("manager").enteredBy("applied_by");

  private final EntityManager entities;
  private final PlaceLists lists;

  InformationManagers(EntityManager entities, PlaceLists lists) {
    this.entities = entities;
    this.lists = lists;
  }

  void add(InformationManager manager) {
    entities.persist(manager);
  }

  void flush() {
    entities.flush();
  }

  /**
   * One of the caller's.
   *
   * @throws RuntimeException the problem {@code not-found}
   */
  public InformationManager require(UUID id, DivisionScope scope) {
    return find(id, scope, LockModeType.NONE).orElseThrow(() -> Problems.notFound("manager", id));
  }

  /** Those of the caller's, with their keys, in one query. */
  public Map<UUID, InformationManager> byIds(Collection<UUID> ids, DivisionScope scope) {
    return ids.isEmpty()
        ? Map.of()
        : scope
            .hqlCondition("m.division")
            .hql(
                entities,
                "from InformationManager m left join fetch m.key where m.id in :ids and {reached}",
                InformationManager.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(InformationManager::id, Function.identity()));
  }

  /** The same for what they are to do from now on: none of them leaves until it is written. */
  public Map<UUID, InformationManager> held(Collection<UUID> ids, DivisionScope scope) {
    return ids.isEmpty()
        ? Map.of()
        : scope
            .hqlCondition("m.division")
            .hql(
                entities,
                "from InformationManager m where m.id in :ids and {reached} order by m.id",
                InformationManager.class)
            .setParameter("ids", ids)
            .setLockMode(LockModeType.PESSIMISTIC_READ)
            .getResultStream()
            .collect(Collectors.toMap(InformationManager::id, Function.identity()));
  }

  /** One, held until the transaction ends. */
  InformationManager toChange(UUID id, DivisionScope scope) {
    return find(id, scope, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> Problems.notFound("manager", id));
  }

  /**
   * Those who work in one of the places or are responsible for it, held until the transaction ends.
   */
  List<InformationManager> inPlaces(String[] codes, int most) {
    List<InformationManager> held =
        entities
            .unwrap(Session.class)
            .createNativeQuery(
                """
                select m.* from manager m
                where m.division = any(cast(:codes as text[])) or m.divisions && cast(:codes as text[])
                order by m.id limit :most for update
                """,
                InformationManager.class)
            .setParameter("codes", codes)
            .setParameter("most", most)
            .getResultList();
    withKeys(held);
    return held;
  }

  private Optional<InformationManager> find(UUID id, DivisionScope scope, LockModeType lock) {
    return scope
        .hqlCondition("m.division")
        .hql(
            entities,
            "from InformationManager m where m.id = :id and {reached}",
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

  /**
   * By the division of their stations.
   *
   * @param state those who stand so alone; null for all
   */
  public <T> Page<T> page(
      @Nullable DivisionCode division,
      @Nullable ManagerState state,
      DivisionScope scope,
      PageRequest page,
      Function<InformationManager, T> toItem) {
    return lists.pageOf(
        InformationManager.class,
        REACH,
        scope,
        division,
        state == null ? Map.of() : Map.of("state", state.name()),
        page,
        managers -> {
          withKeys(managers);
          return toItem;
        });
  }
}

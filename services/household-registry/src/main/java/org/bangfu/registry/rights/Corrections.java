package org.bangfu.registry.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.guard.personal.SubjectKey;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.PlaceLists;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The corrections that were asked for. */
@ApplicationScoped
public class Corrections {
  private static final Reach REACH = Reach.into("correction");

  private final Session entities;
  private final PlaceLists lists;

  Corrections(Session entities, PlaceLists lists) {
    this.entities = entities;
    this.lists = lists;
  }

  void add(Correction correction) {
    entities.persist(correction);
    entities.flush();
  }

  /** One of the caller's divisions, or its own; a problem if there is none. */
  public Correction byId(UUID id, DivisionScope scope) {
    return one(
        id,
        scope.hqlCondition("c.division").or(scope.ownCondition("c.householdId")),
        LockModeType.NONE);
  }

  /** One of the caller's divisions, held until the transaction ends. */
  Correction toDecide(UUID id, DivisionScope scope) {
    return one(id, scope.hqlCondition("c.division"), LockModeType.PESSIMISTIC_WRITE);
  }

  private Correction one(UUID id, Condition reached, LockModeType lock) {
    return withKeys(
            reached
                .hql(entities, "from Correction c where c.id = :id and {reached}", Correction.class)
                .setParameter("id", id)
                .setLockMode(lock)
                .getResultList())
        .stream()
        .findFirst()
        .orElseThrow(() -> Problems.notFound("correction", id));
  }

  /** Those of a household, the oldest first. */
  public List<Correction> of(UUID householdId, DivisionScope scope, UUID after, int rows) {
    return withKeys(
        scope
            .hqlCondition("c.division")
            .or(scope.ownCondition("c.householdId"))
            .hql(
                entities,
                "from Correction c where c.householdId = :household and c.id > :after"
                    + " and {reached} order by c.id",
                Correction.class)
            .setParameter("household", householdId)
            .setParameter("after", after)
            .setMaxResults(rows)
            .getResultList());
  }

  /** Those of the caller's divisions in a state. */
  public <T> Page<T> page(
      CorrectionState state,
      @Nullable DivisionCode division,
      DivisionScope scope,
      PageRequest page,
      Function<Correction, T> toItem) {
    return lists.pageOf(
        Correction.class,
        REACH,
        scope,
        division,
        Map.of("state", state.name()),
        page,
        corrections -> {
          withKeys(corrections);
          return toItem;
        });
  }

  /** Reads their keys in one statement, which what is sealed needs after the transaction too. */
  private List<Correction> withKeys(List<Correction> corrections) {
    if (!corrections.isEmpty()) {
      entities
          .createQuery("from SubjectKey k where k in :keys", SubjectKey.class)
          .setParameter("keys", corrections.stream().map(Correction::key).toList())
          .getResultList();
    }
    return corrections;
  }
}

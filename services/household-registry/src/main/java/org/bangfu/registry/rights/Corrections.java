package org.bangfu.registry.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.SubjectKey;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.division.PlaceCursor;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The corrections that were asked for. */
@ApplicationScoped
public class Corrections {
  private final Session entities;

  Corrections(Session entities) {
    this.entities = entities;
  }

  void add(Correction correction) {
    entities.persist(correction);
    entities.flush();
  }

  /** One of the caller's divisions, or its own; a problem if there is none. */
  public Correction byId(UUID id, DivisionScope scope) {
    return one(
        id,
        "(" + scope.hqlCondition("c.division") + " or " + scope.ownCondition("c.householdId") + ")",
        LockModeType.NONE);
  }

  /** One of the caller's divisions, held until the transaction ends. */
  Correction toDecide(UUID id, DivisionScope scope) {
    return one(id, scope.hqlCondition("c.division"), LockModeType.PESSIMISTIC_WRITE);
  }

  private Correction one(UUID id, String condition, LockModeType lock) {
    return withKeys(
            entities
                .createQuery(
                    "from Correction c where c.id = :id and " + condition, Correction.class)
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
        entities
            .createQuery(
                "from Correction c where c.householdId = :household and c.id > :after and ("
                    + scope.hqlCondition("c.division")
                    + " or "
                    + scope.ownCondition("c.householdId")
                    + ") order by c.id",
                Correction.class)
            .setParameter("household", householdId)
            .setParameter("after", after)
            .setMaxResults(rows)
            .getResultList());
  }

  public List<Correction> page(
      CorrectionState state,
      @Nullable DivisionCode division,
      DivisionScope scope,
      PlaceCursor after,
      int rows) {
    return withKeys(
        entities
            .createNativeQuery(listSql(scope, division), Correction.class)
            .setParameter("state", state.name())
            .setParameter("afterDivision", after.division())
            .setParameter("afterId", after.id())
            .setMaxResults(rows)
            .getResultList());
  }

  static String listSql(DivisionScope scope, @Nullable DivisionCode division) {
    return "select c.* from correction c where c.state = :state and "
        + scope.condition("c.division", division)
        + PlaceCursor.next("c");
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

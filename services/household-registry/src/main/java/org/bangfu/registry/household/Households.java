package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.kit.guard.write.AtOnce;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionScope;

/** The households of the registry. */
@ApplicationScoped
public class Households {
  private static final String WITH_MEMBERS =
      "from Household h left join fetch h.contact.key left join fetch h.members m"
          + " left join fetch m.key ";

  private final EntityManager entities;

  Households(EntityManager entities) {
    this.entities = entities;
  }

  void add(Household household, Registration registration, String client, String actor) {
    List<HouseholdStep> steps = OpeningSteps.of(household, actor);
    if (AtOnce.isGathering()) {
      NewHouseholdRows.add(household, registration, client, actor, steps);
    } else {
      entities.persist(household);
      steps.forEach(entities::persist);
    }
  }

  void add(HouseholdStep step) {
    entities.persist(step);
  }

  void flush() {
    entities.flush();
  }

  /** The household with its members, in one statement. */
  public Optional<Household> byId(UUID id, DivisionScope scope) {
    return visible("h.division", "h.id", scope)
        .hql(entities, WITH_MEMBERS + "where h.id = :id and {reached}", Household.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst();
  }

  public boolean has(UUID id, DivisionScope scope) {
    return !visible("h.division", "h.id", scope)
        .hql(entities, "select h.id from Household h where h.id = :id and {reached}", UUID.class)
        .setParameter("id", id)
        .getResultList()
        .isEmpty();
  }

  /** The household with its members, held until the transaction ends: two changes do not meet. */
  public Household toChange(UUID id, DivisionScope scope) {
    Household household =
        scope
            .hqlCondition("h.division")
            .hql(entities, "from Household h where h.id = :id and {reached}", Household.class)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList()
            .stream()
            .findFirst()
            .orElseThrow(() -> Problems.notFound("household", id));
    // with their keys, which the answer needs after the transaction
    entities
        .createQuery(WITH_MEMBERS + "where h = :household", Household.class)
        .setParameter("household", household)
        .getResultList();
    return household;
  }

  /** The steps of a household in the order in which they were recorded. */
  public List<HouseholdStep> stepsOf(UUID id, DivisionScope scope) {
    return visible("s.division", "s.householdId", scope)
        .hql(
            entities,
            "from HouseholdStep s where s.householdId = :id and {reached} order by s.id",
            HouseholdStep.class)
        .setParameter("id", id)
        .getResultList();
  }

  /** In the caller's divisions, or its own file. */
  private static Condition visible(String division, String household, DivisionScope scope) {
    return scope.hqlCondition(division).or(scope.ownCondition(household));
  }
}

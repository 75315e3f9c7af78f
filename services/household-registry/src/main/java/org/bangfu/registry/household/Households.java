package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/** The households of the registry. */
@ApplicationScoped
public class Households {
  private static final String WITH_MEMBERS =
      "from Household h left join fetch h.contact.key left join fetch h.members m"
          + " left join fetch m.key ";

  private final EntityManager entities;
  private final Confidential confidential;

  Households(EntityManager entities, Confidential confidential) {
    this.entities = entities;
    this.confidential = confidential;
  }

  void add(Household household, String actor) {
    entities.persist(household);
    OpeningSteps.of(household, actor).forEach(entities::persist);
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
  Household toChange(UUID id, DivisionScope scope) {
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

  /** Households by village and age of entry; the members are not read. */
  public List<Household> page(
      HouseholdFilter filter, DivisionScope scope, PlaceCursor after, int rows) {
    return scope
        .condition("h.division", filter.division())
        .query(entities, filter.sql(), Household.class)
        .setParameter("afterDivision", after.division())
        .setParameter("afterId", after.id())
        .setParameter("number", filter.numberPattern())
        .setMaxResults(rows)
        .getResultList();
  }

  /** Households to which somebody belongs whose name begins so, or who has the ID number. */
  public List<Household> ofMember(
      @Nullable String nameBeginning,
      @Nullable NationalId nationalId,
      @Nullable DivisionCode division,
      DivisionScope scope,
      UUID after,
      int rows) {
    return scope
        .condition("m.division", division)
        .query(
            entities,
            "select h.* from household h where h.id in (select m.household_id from member m where "
                + (nationalId == null
                    ? "m.name collate \"C\" like :key escape '!'"
                    : "m.national_id_index = :key")
                + " and m.left_on is null and m.erased_at is null and {reached}) and h.id > :after order by h.id",
            Household.class)
        .setParameter(
            "key", nationalId == null ? beginning(nameBeginning) : confidential.indexOf(nationalId))
        .setParameter("after", after)
        .setMaxResults(rows)
        .getResultList();
  }

  private static String beginning(@Nullable String name) {
    return Objects.requireNonNullElse(name, "").strip().replaceAll("([!%_])", "!$1") + "%";
  }

  /** The names of the heads of households, in one query. */
  public Map<UUID, PersonalText> headNames(List<Household> households) {
    if (households.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "from Member m where m.household in :households and m.leftOn is null and"
                + " m.erasedAt is null and m.person.relationToHead = HEAD",
            Member.class)
        .setParameter("households", households)
        .getResultStream()
        .collect(Collectors.toMap(m -> m.household().id(), m -> m.person().name()));
  }
}

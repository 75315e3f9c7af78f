package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.kit.value.division.DivisionScope;

/** Many households with their steps, held until the transaction ends, in two statements. */
@ApplicationScoped
class HoldHouseholds {
  private static final String HELD = "select h.*" + HeldTogether.HOUSEHOLDS;
  private static final String STEPS =
      """
      select s.* from household_step s where s.household_id = any(cast(:ids as uuid[])) order by s.id
      """;

  private final EntityManager entities;

  HoldHouseholds(EntityManager entities) {
    this.entities = entities;
  }

  /** Those of the caller's, in the order of their ids, so that two bulks do not meet. */
  Map<UUID, HeldHousehold> of(DivisionScope scope, List<UUID> ids) {
    List<Household> found =
        scope
            .condition("h.division")
            .query(entities, HELD, Household.class)
            .setParameter("ids", HeldTogether.texts(ids))
            .getResultList();
    Map<UUID, List<HouseholdStep>> steps =
        steps(found.stream().map(Household::id).toList()).stream()
            .collect(Collectors.groupingBy(HouseholdStep::householdId));
    Map<UUID, HeldHousehold> held = new HashMap<>();
    found.forEach(household ->
        held.put(
            household.id(),
            new HeldHousehold(
                household, new StepHistory(steps.getOrDefault(household.id(), List.of())))));
    return held;
  }

  @SuppressWarnings("unchecked") // what the provider makes of a type is rows of that type
  private List<HouseholdStep> steps(List<UUID> ids) {
    return entities
        .createNativeQuery(STEPS, HouseholdStep.class)
        .setParameter("ids", HeldTogether.texts(ids))
        .getResultList();
  }
}

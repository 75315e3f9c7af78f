package org.bangfu.registry.standing.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.registry.household.HouseholdStep;

/** The steps of households that somebody has found already, in the order of recording. */
@ApplicationScoped
public class WatchSteps {
  private final EntityManager entities;

  WatchSteps(EntityManager entities) {
    this.entities = entities;
  }

  public List<HouseholdStep> of(UUID household) {
    return entities
        .createQuery(
            "from HouseholdStep s where s.householdId = :household order by s.id",
            HouseholdStep.class)
        .setParameter("household", household)
        .getResultList();
  }

  /** In one statement, whatever their number. */
  public Map<UUID, List<HouseholdStep>> of(List<UUID> households) {
    return rows(households).stream().collect(Collectors.groupingBy(HouseholdStep::householdId));
  }

  @SuppressWarnings("unchecked") // what the provider makes of a type is rows of that type
  private List<HouseholdStep> rows(List<UUID> households) {
    return entities
        .createNativeQuery(
            "select s.* from household_step s where s.household_id = any(cast(:ids as uuid[])) order by s.id",
            HouseholdStep.class)
        .setParameter("ids", households.stream().map(UUID::toString).toArray(String[]::new))
        .getResultList();
  }
}

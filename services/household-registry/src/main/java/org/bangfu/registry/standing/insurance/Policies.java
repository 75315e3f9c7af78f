package org.bangfu.registry.standing.insurance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The policies of households, and what was paid out of them. */
@ApplicationScoped
public class Policies {
  private final EntityManager entities;

  Policies(EntityManager entities) {
    this.entities = entities;
  }

  /** Of a household, in the order in which they were written down. */
  public List<Policy> of(UUID household) {
    return of(List.of(household)).getOrDefault(household, List.of());
  }

  /** Of many, in one statement; nothing of those that have none. */
  Map<UUID, List<Policy>> of(Collection<UUID> households) {
    return entities
        .createQuery(
            "from InsurancePolicy p where p.householdId in :households order by p.id",
            InsurancePolicy.class)
        .setParameter("households", households)
        .getResultList()
        .stream()
        .collect(
            Collectors.groupingBy(
                InsurancePolicy::householdId,
                Collectors.collectingAndThen(Collectors.toList(), Policy::of)));
  }

  /** What was paid out to a household, and taken back, in that order. */
  public List<InsuranceClaim> claimsOf(UUID household) {
    return entities
        .createQuery(
            "from InsuranceClaim c where c.householdId = :household order by c.id",
            InsuranceClaim.class)
        .setParameter("household", household)
        .getResultList();
  }

  void add(Collection<?> rows) {
    rows.forEach(entities::persist);
    entities.flush();
  }
}

package org.bangfu.registry.standing.monitoring.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The risks that were named. Of two that were named on one day the later record counts. */
@ApplicationScoped
public class NamedRisks {
  private final EntityManager entities;

  NamedRisks(EntityManager entities) {
    this.entities = entities;
  }

  /** Of a household, in the order in which they count. */
  public List<Naming> of(UUID household) {
    return of(List.of(household)).getOrDefault(household, List.of());
  }

  /** Of many, in one statement; without those of whom none was named. */
  Map<UUID, List<Naming>> of(List<UUID> households) {
    Map<UUID, List<NamedRisk>> byNaming = new LinkedHashMap<>();
    rows(households)
        .forEach(
            risk -> byNaming.computeIfAbsent(risk.namingId(), id -> new ArrayList<>()).add(risk));
    return byNaming.values().stream()
        .map(Naming::new)
        .collect(Collectors.groupingBy(Naming::householdId));
  }

  @SuppressWarnings("unchecked") // what the provider makes of a type is rows of that type
  private List<NamedRisk> rows(List<UUID> households) {
    return entities
        .createNativeQuery(
            "select r.* from monitoring_risk r where r.household_id = any(cast(:ids as uuid[]))"
                + " order by r.found_on, r.naming_id, r.id",
            NamedRisk.class)
        .setParameter("ids", households.stream().map(UUID::toString).toArray(String[]::new))
        .getResultList();
  }

  /** Whether any was named on one of the days. */
  public boolean anyBetween(UUID household, LocalDate from, LocalDate to) {
    return of(household).stream()
        .anyMatch(named -> !named.foundOn().isBefore(from) && !named.foundOn().isAfter(to));
  }

  void add(Naming naming) {
    naming.risks().forEach(entities::persist);
    entities.flush();
  }
}

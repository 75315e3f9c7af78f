package org.bangfu.registry.standing.monitoring.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The risks that were named. Of two that were named on one day the later record counts. */
@ApplicationScoped
public class NamedRisks {
  private final EntityManager entities;

  NamedRisks(EntityManager entities) {
    this.entities = entities;
  }

  /** Of a household, in the order in which they count. */
  public List<Naming> of(UUID household) {
    Map<UUID, List<NamedRisk>> byNaming = new LinkedHashMap<>();
    entities
        .createQuery(
            "from NamedRisk r where r.householdId = :household order by r.foundOn, r.namingId, r.id",
            NamedRisk.class)
        .setParameter("household", household)
        .getResultList()
        .forEach(
            risk -> byNaming.computeIfAbsent(risk.namingId(), id -> new ArrayList<>()).add(risk));
    return byNaming.values().stream().map(Naming::new).toList();
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

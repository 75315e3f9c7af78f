package org.bangfu.registry.standing.income;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What households earned. Of a year that was recorded several times the last record counts. */
@ApplicationScoped
public class IncomeYears {
  private final EntityManager entities;

  IncomeYears(EntityManager entities) {
    this.entities = entities;
  }

  /** All records of a household, year by year, in the order in which they were made. */
  public List<IncomeYear> of(UUID household) {
    return entities
        .createQuery(
            "from IncomeYear i where i.householdId = :household order by i.year, i.id",
            IncomeYear.class)
        .setParameter("household", household)
        .getResultList();
  }

  /** Of each of them that of a year, or of the one before it where there is none. */
  public Map<UUID, IncomeYear> ofOrBefore(Collection<UUID> households, int year) {
    return entities
        .createQuery(
            "from IncomeYear i where i.householdId in :households and i.year in (:year, :before)"
                + " order by i.year, i.id",
            IncomeYear.class)
        .setParameter("households", households)
        .setParameter("year", year)
        .setParameter("before", year - 1)
        .getResultStream()
        .collect(
            Collectors.toMap(
                IncomeYear::householdId, Function.identity(), (before, after) -> after));
  }

  void add(IncomeYear income) {
    entities.persist(income);
    entities.flush();
  }
}

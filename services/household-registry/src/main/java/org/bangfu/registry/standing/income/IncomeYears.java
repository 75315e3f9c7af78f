package org.bangfu.registry.standing.income;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

  /** Of a year, or of the one before it where there is none. */
  public Optional<IncomeYear> ofOrBefore(UUID household, int year) {
    return of(household).reversed().stream()
        .filter(income -> income.year() == year || income.year() == year - 1)
        .findFirst();
  }

  void add(IncomeYear income) {
    entities.persist(income);
    entities.flush();
  }
}

package org.bangfu.registry.standing.monitoring.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The measures of households. */
@ApplicationScoped
public class Measures {
  private final EntityManager entities;

  Measures(EntityManager entities) {
    this.entities = entities;
  }

  /** Of a household, in the order in which they were written down. */
  public List<Measure> of(UUID household) {
    return measures(
        entities
            .createQuery(
                "from MeasureStep s where s.householdId = :household order by s.id",
                MeasureStep.class)
            .setParameter("household", household)
            .getResultList());
  }

  /** Of many, in one statement. */
  Map<UUID, List<Measure>> of(List<UUID> households) {
    return measures(rows(households)).stream()
        .collect(Collectors.groupingBy(measure -> measure.last().householdId()));
  }

  /** Whether one was done on one of the days. */
  public boolean anyDone(UUID household, LocalDate from, LocalDate to) {
    return of(household).stream().anyMatch(measure -> measure.isDone(from, to));
  }

  void add(MeasureStep step) {
    entities.persist(step);
    entities.flush();
  }

  @SuppressWarnings("unchecked") // what the provider makes of a type is rows of that type
  private List<MeasureStep> rows(List<UUID> households) {
    return entities
        .createNativeQuery(
            "select s.* from measure_step s where s.household_id = any(cast(:ids as uuid[])) order by s.id",
            MeasureStep.class)
        .setParameter("ids", households.stream().map(UUID::toString).toArray(String[]::new))
        .getResultList();
  }

  private static List<Measure> measures(List<MeasureStep> steps) {
    Map<UUID, List<MeasureStep>> byMeasure = new LinkedHashMap<>();
    steps.forEach(
        step -> byMeasure.computeIfAbsent(step.measureId(), id -> new ArrayList<>()).add(step));
    return byMeasure.values().stream().map(Measure::new).toList();
  }
}

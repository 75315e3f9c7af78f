package org.bangfu.registry.standing.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.kit.problem.Problems;

/** The plans of households. */
@ApplicationScoped
public class HouseholdPlans {
  private final EntityManager entities;

  HouseholdPlans(EntityManager entities) {
    this.entities = entities;
  }

  /** Of a household, in the order in which they were drafted; two statements. */
  public List<HouseholdPlan> of(UUID household) {
    Map<UUID, List<PlanStep>> steps =
        entities
            .createQuery(
                "from PlanStep s where s.householdId = :household order by s.id", PlanStep.class)
            .setParameter("household", household)
            .getResultStream()
            .collect(Collectors.groupingBy(PlanStep::planId));
    return entities
        .createQuery(
            "from PlanDraft p where p.householdId = :household order by p.id", PlanDraft.class)
        .setParameter("household", household)
        .getResultStream()
        .map(draft -> new HouseholdPlan(draft, steps.getOrDefault(draft.id(), List.of())))
        .toList();
  }

  HouseholdPlan required(List<HouseholdPlan> plans, UUID id) {
    return plans.stream()
        .filter(plan -> plan.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problems.notFound("plan of this household", id));
  }

  void add(PlanDraft draft) {
    entities.persist(draft);
  }

  void add(PlanStep step) {
    entities.persist(step);
    entities.flush();
  }
}

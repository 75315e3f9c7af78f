package org.bangfu.registry.manager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.RegistryProblem;

/** The steps of information managers, in the order of recording. */
@ApplicationScoped
public class ManagerSteps {
  private final EntityManager entities;

  ManagerSteps(EntityManager entities) {
    this.entities = entities;
  }

  void add(ManagerStep step) {
    entities.persist(step);
  }

  public List<ManagerStep> of(UUID manager) {
    return entities
        .createQuery(
            "from ManagerStep s where s.managerId = :manager order by s.id", ManagerStep.class)
        .setParameter("manager", manager)
        .getResultList();
  }

  /**
   * The step with the id, if it stands and none stands after it.
   *
   * @throws RuntimeException a problem that says which step comes first otherwise
   */
  ManagerStep lastStanding(UUID manager, UUID id) {
    List<ManagerStep> all = of(manager);
    ManagerStep step =
        all.stream()
            .filter(s -> s.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Problems.notFound("step of this manager", id));
    Set<UUID> reversed = new HashSet<>();
    all.stream().map(ManagerStep::reverses).filter(Objects::nonNull).forEach(reversed::add);
    if (step.reverses() != null || reversed.contains(id)) {
      throw notFitting(
          step.reverses() == null
              ? "This step is reversed already."
              : "This is a reversal. Take the step again instead.");
    }
    ManagerStep last =
        all.stream()
            .filter(s -> s.reverses() == null && !reversed.contains(s.id()))
            .toList()
            .getLast();
    if (last != step) {
      throw notFitting("A later step follows this one. Reverse step " + last.id() + " first.");
    }
    return step;
  }

  /**
   * Refuses a day on which a step still counts that was taken back later: with another one on it
   * the figures of those days would have both.
   *
   * @throws RuntimeException the problem {@code before-its-beginning}
   */
  void requireUncounted(UUID manager, LocalDate day) {
    Map<UUID, ManagerStep> steps = new HashMap<>();
    for (ManagerStep step : of(manager)) {
      steps.put(step.id(), step);
      ManagerStep wrong = step.reverses() == null ? null : steps.get(step.reverses());
      if (wrong != null && wrong.isTold() && day.isBefore(step.occurredOn())) {
        throw Problems.problem(
            CommonProblem.BEFORE_ITS_BEGINNING,
            "A step of %s was taken back on %s, and counted until then."
                .formatted(wrong.occurredOn(), step.occurredOn()));
      }
    }
  }

  private static RuntimeException notFitting(String detail) {
    return Problems.problem(RegistryProblem.STATE_NOT_FITTING, detail);
  }
}

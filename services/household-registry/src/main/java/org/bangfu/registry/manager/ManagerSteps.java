package org.bangfu.registry.manager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.step.ReversibleSteps;

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
    return new ReversibleSteps<>("manager", of(manager)).lastStanding(id);
  }

  /** The day, or the last one of which anything of the manager is told. */
  LocalDate lastDay(InformationManager manager, LocalDate day) {
    return new ReversibleSteps<>("manager", of(manager.id()))
        .lastDay(day.isBefore(manager.since()) ? manager.since() : day);
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
}

package org.bangfu.registry.manager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.time.BusinessDays;

/** How the years of information managers were judged. */
@ApplicationScoped
public class Assessments {
  private final EntityManager entities;
  private final InformationManagers managers;

  Assessments(EntityManager entities, InformationManagers managers) {
    this.entities = entities;
    this.managers = managers;
  }

  /**
   * Writes one down.
   *
   * @throws RuntimeException a problem that names the year, where the manager was not admitted by
   *     its end
   */
  @Transactional
  public Assessment assess(UUID id, int year, Grade grade, String actor, DivisionScope scope) {
    InformationManager manager = managers.toChange(id, scope);
    LocalDate admittedOn = manager.admittedOn();
    if (admittedOn == null || admittedOn.getYear() > year) {
      throw Problems.invalid("/year", "must be one in which the manager was admitted already");
    }
    if (manager.state() == ManagerState.LEFT && manager.since().getYear() < year) {
      throw Problems.invalid("/year", "must be one in which the manager had not left");
    }
    if (year > BusinessDays.today().getYear()) {
      throw Problems.invalid("/year", "must not lie in the future");
    }
    Assessment assessment = new Assessment(id, year, grade, actor);
    entities.persist(assessment);
    return assessment;
  }

  /** In the order of recording. */
  public List<Assessment> of(UUID manager) {
    return entities
        .createQuery(
            "from Assessment a where a.managerId = :manager order by a.id", Assessment.class)
        .setParameter("manager", manager)
        .getResultList();
  }
}

package org.bangfu.registry.manager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;

/** Admits an applicant after the review. */
@ApplicationScoped
public class AdmitManager {
  private final InformationManagers managers;
  private final Event<ManagerAdmitted> admitted;

  AdmitManager(InformationManagers managers, Event<ManagerAdmitted> admitted) {
    this.managers = managers;
    this.admitted = admitted;
  }

  @Transactional
  public InformationManager admit(UUID id, LocalDate on, String actor, DivisionScope scope) {
    InformationManager manager =
        managers.toChange(id, scope).orElseThrow(() -> Problems.notFound("manager", id));
    ClosedPeriods.requireOpen(manager.division(), on);
    manager.admit(on, actor);
    managers.flush();
    admitted.fire(ManagerAdmitted.of(manager, on));
    return manager;
  }
}

package org.bangfu.registry.standing.monitoring.removal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.RiskRemovalProposed;
import org.bangfu.registry.household.code.RiskRemoval;
import org.bangfu.registry.standing.monitoring.MonitoringCase;
import org.bangfu.registry.standing.monitoring.MonitoringCases;
import org.bangfu.registry.standing.monitoring.WatchSteps;
import org.bangfu.registry.standing.monitoring.measure.Measures;
import org.bangfu.registry.standing.monitoring.risk.NamedRisks;

/**
 * Refuses the end of a household's monitoring that is not proved: it was watched for six months,
 * its risks are named, and where measures removed them one was done.
 */
@ApplicationScoped
class RequireRemovalProof {
  private static final int MONTHS = 6;

  private final WatchSteps steps;
  private final NamedRisks risks;
  private final Measures measures;

  RequireRemovalProof(WatchSteps steps, NamedRisks risks, Measures measures) {
    this.steps = steps;
    this.risks = risks;
    this.measures = measures;
  }

  /** In the transaction of the step, which is not recorded yet. */
  void require(@Observes RiskRemovalProposed removal) {
    UUID household = removal.household().id();
    LocalDate on = removal.on();
    MonitoringCase last = Objects.requireNonNull(MonitoringCases.of(steps.of(household)).last());
    LocalDate opened = last.openedOn();
    List<String> lacks = new ArrayList<>();
    if (removal.how() == null) {
      lacks.add("how the risk went is not said");
    }
    if (on.isBefore(opened.plusMonths(MONTHS))) {
      lacks.add(
          "it is monitored since %s, and six months end on %s"
              .formatted(opened, opened.plusMonths(MONTHS)));
    }
    if (!risks.anyBetween(household, opened, on)) {
      lacks.add("no risk is named since " + opened);
    }
    if (removal.how() == RiskRemoval.ASSISTED && !measures.anyDone(household, opened, on)) {
      lacks.add("no measure was done since " + opened);
    }
    if (!lacks.isEmpty()) {
      throw Problems.problem(
          RegistryProblem.REMOVAL_NOT_PROVED,
          "It is not proved: " + String.join("; ", lacks) + ".");
    }
  }
}

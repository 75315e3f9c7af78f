package org.bangfu.registry.standing.monitoring.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.Household;
import org.bangfu.registry.household.Households;
import org.bangfu.registry.standing.monitoring.MonitoringCases;
import org.bangfu.registry.standing.monitoring.WatchSteps;

/** Plans what is to be done for a household. The same again changes nothing. */
@ApplicationScoped
public class PlanMeasure {
  private final Households households;
  private final WatchSteps steps;
  private final Measures measures;
  private final Event<MeasureMoved> moved;

  PlanMeasure(
      Households households, WatchSteps steps, Measures measures, Event<MeasureMoved> moved) {
    this.households = households;
    this.steps = steps;
    this.measures = measures;
    this.moved = moved;
  }

  /**
   * A measure as it stands.
   *
   * @param isNew whether this is what planned it
   */
  public record Planned(Measure measure, boolean isNew) {}

  @Transactional
  public Planned plan(DivisionScope scope, UUID id, MeasureKind kind, LocalDate day, String actor) {
    Household household = households.toChange(id, scope);
    household.requireOpen();
    Optional<Measure> same =
        measures.of(id).stream().filter(measure -> measure.is(kind, day)).findFirst();
    if (same.isPresent()) {
      return new Planned(same.get(), false);
    }
    ClosedPeriods.requireOpen(household.division(), day);
    if (!MonitoringCases.of(steps.of(id)).hold(day)) {
      throw Problems.invalid("/plannedOn", "must be a day on which the household is monitored");
    }
    MeasureStep plan = new MeasureStep(household, kind, day, actor);
    measures.add(plan);
    moved.fire(MeasureMoved.of(plan, household.version()));
    return new Planned(new Measure(List.of(plan)), true);
  }
}

package org.bangfu.registry.standing.monitoring.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.Household;
import org.bangfu.registry.household.HouseholdNotes;
import org.bangfu.registry.household.Households;
import org.jspecify.annotations.Nullable;

/** Takes a measure further, or back by one step where the last one was wrong. */
@ApplicationScoped
public class StepMeasure {
  private final Households households;
  private final Measures measures;
  private final HouseholdNotes notes;
  private final Event<MeasureMoved> moved;

  StepMeasure(
      Households households, Measures measures, HouseholdNotes notes, Event<MeasureMoved> moved) {
    this.households = households;
    this.measures = measures;
    this.notes = notes;
    this.moved = moved;
  }

  /**
   * What somebody does with a measure.
   *
   * @param reason in clear; kept sealed
   */
  public record Taken(LocalDate day, @Nullable PersonalText reason, String actor) {}

  /**
   * @param to done or dropped
   */
  @Transactional
  public Measure take(
      DivisionScope scope, UUID household, UUID measure, MeasureState to, Taken taken) {
    Household its = open(scope, household, taken.day());
    Measure before = required(household, measure);
    if (before.state() != MeasureState.PLANNED) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING,
          "From " + before.state() + " there is no step to " + to + ".");
    }
    return step(its, before, to, false, taken);
  }

  /** What was done or dropped is planned again, and what was planned counts for nothing. */
  @Transactional
  public Measure reverse(DivisionScope scope, UUID household, UUID measure, Taken taken) {
    Household its = open(scope, household, taken.day());
    Measure before = required(household, measure);
    MeasureState to =
        switch (before.state()) {
          case DONE, DROPPED -> MeasureState.PLANNED;
          case PLANNED -> MeasureState.REVERSED;
          case REVERSED ->
              throw Problems.problem(
                  RegistryProblem.STATE_NOT_FITTING, "This measure is reversed already.");
        };
    return step(its, before, to, true, taken);
  }

  private Household open(DivisionScope scope, UUID id, LocalDate day) {
    Household household = households.toChange(id, scope);
    household.requireOpen();
    ClosedPeriods.requireOpen(household.division(), day);
    return household;
  }

  private Measure required(UUID household, UUID id) {
    return measures.of(household).stream()
        .filter(measure -> measure.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problems.notFound("measure of this household", id));
  }

  private Measure step(
      Household household, Measure before, MeasureState to, boolean reversal, Taken taken) {
    MeasureStep last = before.last();
    // what was taken back holds nobody off: the true day may lie before it
    LocalDate since = reversal ? last.occurredOn() : before.plannedOn();
    if (taken.day().isBefore(since)) {
      throw Problems.problem(
          CommonProblem.BEFORE_ITS_BEGINNING,
          "The measure is %s since %s.".formatted(last.toState(), since));
    }
    MeasureStep step =
        new MeasureStep(
            last,
            to,
            reversal,
            taken.day(),
            taken.actor(),
            notes.seal(household.id(), Confidential.MEASURE_REASON, taken.reason()));
    measures.add(step);
    moved.fire(MeasureMoved.of(step, household.version()));
    return before.after(step);
  }
}

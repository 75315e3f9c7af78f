package org.bangfu.registry.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.record.step.Beginning;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.step.ReversibleSteps;
import org.jspecify.annotations.Nullable;

/** Closes stations, opens them again, and takes back what was wrong. */
@ApplicationScoped
public class StepStation {
  private final Stations stations;
  private final StationSteps steps;
  private final DaysOfStations days;
  private final CountStations count;
  private final Event<StationStepped> stepped;

  StepStation(
      Stations stations,
      StationSteps steps,
      DaysOfStations days,
      CountStations count,
      Event<StationStepped> stepped) {
    this.stations = stations;
    this.steps = steps;
    this.days = days;
    this.count = count;
    this.stepped = stepped;
  }

  /**
   * Closes a station. Its information managers have to be given another one before, or to leave:
   * they are counted, and nobody could say where they are since.
   *
   * @throws RuntimeException the problems {@code state-not-fitting}, {@code station-in-use}, {@code
   *     before-its-beginning}, {@code period-closed}
   */
  @Transactional
  public Station close(UUID id, StationStep.Taken taken, DivisionScope scope) {
    Station station = held(id, taken, scope);
    require(station, StationState.OPEN);
    steps.requireNobodyAt(station);
    return taken(station, StationMove.CLOSURE, StationState.CLOSED, taken);
  }

  /** Opens a closed station again, as it was. */
  @Transactional
  public Station reopen(UUID id, StationStep.Taken taken, DivisionScope scope) {
    Station station = held(id, taken, scope);
    require(station, StationState.CLOSED);
    return taken(station, StationMove.REOPENING, StationState.OPEN, taken);
  }

  private Station taken(
      Station station, StationMove move, StationState to, StationStep.Taken taken) {
    ReversibleSteps<StationStep> history = steps.of(station.id());
    requireDay(station, history, taken.occurredOn());
    StationStep step = new StationStep(station, move, to, taken, null);
    record(station, history.with(step), step);
    return station;
  }

  /** Takes the step back that stands last: the station is as it was before, and both stay. */
  @Transactional
  public Station reverse(UUID id, UUID wrongId, StationStep.Taken taken, DivisionScope scope) {
    Station station = held(id, taken, scope);
    ReversibleSteps<StationStep> history = steps.of(id);
    StationStep wrong = history.lastStanding(wrongId);
    requireDay(station, history, taken.occurredOn());
    StationState to = StationState.OPEN;
    if (wrong.toState() == StationState.OPEN) {
      steps.requireNobodyAt(station);
      to = StationState.CLOSED;
    }
    StationStep step = new StationStep(station, StationMove.REVERSAL, to, taken, wrong.id());
    record(station, history.with(step), step);
    return station;
  }

  private void record(Station station, ReversibleSteps<StationStep> history, StationStep step) {
    steps.add(step);
    stepped.fire(new StationStepped(station.id(), step));
    VillagePoints points = days.hold(List.of(station.division()));
    @Nullable StationStep last = history.last();
    station.stand(
        step.toState(),
        last == null || step.toState() == StationState.OPEN ? null : last.occurredOn());
    stations.flush();
    LocalDate day = step.occurredOn();
    StationCause cause = StationCause.valueOf(step.move().name());
    if (step.toState() == StationState.CLOSED) {
      count.end(station, day, cause, points);
    } else if (step.move() == StationMove.REVERSAL) {
      count.goOn(station, day, points);
    } else {
      count.open(station, day, cause, points);
    }
  }

  private Station held(UUID id, StationStep.Taken taken, DivisionScope scope) {
    Station station = stations.toChange(id, scope);
    ClosedPeriods.requireOpen(station.division(), taken.occurredOn());
    return station;
  }

  private static void require(Station station, StationState state) {
    if (station.state() != state) {
      LocalDate closedOn = station.closedOn();
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING,
          closedOn == null
              ? "The station is open."
              : "The station is closed since " + closedOn + ".");
    }
  }

  private static void requireDay(
      Station station, ReversibleSteps<StationStep> history, LocalDate day) {
    Beginning.require("The station counts where it is since", station.countedSince(), day);
    history.requireNotBeforeLast(day);
  }
}

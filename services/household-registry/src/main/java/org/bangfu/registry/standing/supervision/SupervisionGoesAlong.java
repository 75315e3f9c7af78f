package org.bangfu.registry.standing.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.division.ChangedDivisions;
import org.bangfu.registry.division.GoesAlong;
import org.bangfu.registry.division.Succession;
import org.bangfu.registry.step.ReversibleSteps;

/**
 * The same place by another code is supervised as it was. One that is to become a part of another
 * is not while it is supervised: how much of the budget was spent by then, and whether the other
 * one is to be supervised, somebody has to say.
 */
@ApplicationScoped
class SupervisionGoesAlong implements GoesAlong {
  private static final String SERVICE = "household-registry";

  private final Supervisions supervisions;
  private final Event<SupervisionStepped> stepped;

  SupervisionGoesAlong(Supervisions supervisions, Event<SupervisionStepped> stepped) {
    this.supervisions = supervisions;
    this.stepped = stepped;
  }

  @Override
  public List<String> obstacles(ChangedDivisions change) {
    List<DivisionCode> merged =
        change.ended().values().stream()
            .filter(ended -> !ended.alone())
            .map(Succession::from)
            .toList();
    return running(merged).stream()
        .map(step ->
            "%s is under supervision (%s): end it first."
                .formatted(step.of().key(), step.supervisionId()))
        .toList();
  }

  @Override
  public int goAlong(ChangedDivisions change, int most) {
    Map<DivisionCode, Succession> ended = change.ended();
    List<SupervisionStep> left = running(List.copyOf(ended.keySet())).stream().limit(most).toList();
    left.forEach(beginning ->
        goAlong(beginning, Objects.requireNonNull(ended.get(beginning.division())), change));
    return left.size();
  }

  /** The beginnings of what is under supervision. */
  private List<SupervisionStep> running(List<DivisionCode> places) {
    List<SupervisionStep> running = new ArrayList<>();
    supervisions
        .histories(places, DivisionScope.nation())
        .values()
        .forEach(history -> {
          SupervisionStep last = history.last();
          if (last != null && last.toState() == SupervisionState.ON) {
            running.add(last);
          }
        });
    return running;
  }

  private void goAlong(SupervisionStep beginning, Succession ended, ChangedDivisions change) {
    Supervised since = new Supervised(ended.to(), beginning.of().site());
    supervisions.hold(List.of(beginning.of(), since));
    Map<Supervised, ReversibleSteps<SupervisionStep>> histories =
        supervisions.histories(List.of(ended.from(), ended.to()), DivisionScope.nation());
    ReversibleSteps<SupervisionStep> before =
        histories.getOrDefault(beginning.of(), new ReversibleSteps<>("supervision", List.of()));
    ReversibleSteps<SupervisionStep> after =
        histories.getOrDefault(since, new ReversibleSteps<>("supervision", List.of()));
    SupervisionStep running = before.last();
    if (running == null || running.toState() == SupervisionState.OFF) {
      return;
    }
    LocalDate day =
        ClosedPeriods.firstOpen(
            List.of(ended.from(), ended.to()), before.lastDay(after.lastDay(change.day())));
    Acting acting =
        new Acting(change.actor(), change.actor(), SERVICE, DivisionScope.nation(), null);
    record(
        SupervisionStep.end(
            running, before.recorded().size() + 1, new End(day, change.paper(), null), acting));
    SupervisionStep last = after.last();
    if (last == null || last.toState() == SupervisionState.OFF) {
      record(
          SupervisionStep.beginning(
              new Beginning(since, day, change.paper(), running.budget(), running.plan()),
              after.recorded().size() + 1,
              null,
              acting));
    }
  }

  private void record(SupervisionStep step) {
    supervisions.add(step);
    stepped.fire(new SupervisionStepped(step));
  }
}

package org.bangfu.registry.standing.village;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
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
import org.bangfu.registry.household.code.StepOrigin;
import org.bangfu.registry.step.ReversibleSteps;

/**
 * The same place by another code stands where it stood. One that became a part of another stands
 * nowhere, and the other one as it did: whether what was made of several is poor, the county says
 * by a paper of its own.
 */
@ApplicationScoped
class StandingGoesAlong implements GoesAlong {
  private static final String SERVICE = "household-registry";

  private final VillageSteps steps;
  private final Event<VillageStepped> stepped;

  StandingGoesAlong(VillageSteps steps, Event<VillageStepped> stepped) {
    this.steps = steps;
    this.stepped = stepped;
  }

  @Override
  public int goAlong(ChangedDivisions change, int most) {
    Map<DivisionCode, Succession> ended = change.ended();
    List<DivisionCode> left = steps.standing(List.copyOf(ended.keySet()), most);
    left.forEach(village -> goAlong(Objects.requireNonNull(ended.get(village)), change));
    return left.size();
  }

  private void goAlong(Succession ended, ChangedDivisions change) {
    List<DivisionCode> both = List.of(ended.from(), ended.to());
    steps.hold(both);
    Map<DivisionCode, ReversibleSteps<VillageStep>> histories =
        steps.histories(both, DivisionScope.nation());
    ReversibleSteps<VillageStep> before = histories.get(ended.from());
    ReversibleSteps<VillageStep> since = histories.get(ended.to());
    VillageStep last = before == null ? null : before.last();
    if (before == null || since == null || last == null) {
      return;
    }
    LocalDate day = ClosedPeriods.firstOpen(both, before.lastDay(since.lastDay(change.day())));
    record(ended.from(), VillageState.NONE, before, day, change);
    if (ended.alone() && since.recorded().isEmpty()) {
      record(ended.to(), last.toState(), since, day, change);
    }
  }

  private void record(
      DivisionCode village,
      VillageState to,
      ReversibleSteps<VillageStep> history,
      LocalDate day,
      ChangedDivisions change) {
    VillageStep last = history.last();
    VillageStep step =
        VillageStep.of(
            new WantedStep(village, to, day, StepOrigin.LIVE, change.paper(), null, false, null),
            history.recorded().size() + 1,
            last == null ? VillageState.NONE : last.toState(),
            null,
            new Acting(change.actor(), change.actor(), SERVICE, DivisionScope.nation(), null));
    steps.add(step);
    stepped.fire(
        new VillageStepped(
            history.recorded().isEmpty() ? step.id() : history.recorded().getFirst().id(), step));
  }
}

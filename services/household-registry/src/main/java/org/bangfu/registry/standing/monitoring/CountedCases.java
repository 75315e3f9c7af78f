package org.bangfu.registry.standing.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.registry.household.HouseholdStep;
import org.bangfu.registry.household.code.FileState;
import org.bangfu.registry.household.code.Machine;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.standing.Span;
import org.bangfu.registry.standing.Spans;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a household counts as watched. A step that was wrong counts until the day on
 * which it was taken back, because what was published stays.
 */
public final class CountedCases {
  private final List<Draft> cases = new ArrayList<>();
  private final Map<UUID, Draft> byStep = new HashMap<>();
  private final Spans closed = new Spans();
  private @Nullable Draft current;

  private CountedCases() {}

  /** A case while the steps are gone through. */
  private static final class Draft {
    private final LocalDate openedOn;
    private final Spans days = new Spans();
    private @Nullable LocalDate removedOn;

    Draft(LocalDate openedOn) {
      this.openedOn = openedOn;
      days.begin(openedOn);
    }
  }

  /**
   * @param steps all of the household, in the order in which they were recorded
   */
  public static List<CountedCase> of(List<HouseholdStep> steps) {
    CountedCases counted = new CountedCases();
    steps.forEach(counted::follow);
    List<Span> closed = counted.closed.all();
    return counted.cases.stream()
        .map(spell ->
            new CountedCase(
                spell.openedOn,
                spell.removedOn,
                spell.days.all().stream().flatMap(days -> days.without(closed).stream()).toList()))
        .toList();
  }

  private void follow(HouseholdStep step) {
    if (step.machine() == Machine.FILE) {
      file(step);
    } else if (step.machine() == Machine.MONITORING && !step.isWithinCase()) {
      if (step.reverses() == null) {
        take(step);
      } else {
        takeBack(step, step.reverses());
      }
    }
  }

  private void file(HouseholdStep step) {
    if (FileState.CLOSED.name().equals(step.toState())) {
      closed.begin(step.occurredOn());
    } else if (FileState.CLOSED.name().equals(step.fromState())) {
      closed.end(step.occurredOn());
    }
  }

  private void take(HouseholdStep step) {
    if (isInto(step)) {
      current = new Draft(step.occurredOn());
      cases.add(current);
    } else if (current != null) {
      current.removedOn = step.occurredOn();
      current.days.end(step.occurredOn());
    }
    byStep.put(step.id(), Objects.requireNonNull(current));
  }

  private void takeBack(HouseholdStep step, UUID wrong) {
    current = Objects.requireNonNull(byStep.get(wrong));
    if (isInto(step)) {
      current.removedOn = null;
      current.days.begin(step.occurredOn());
    } else {
      current.days.end(step.occurredOn());
    }
  }

  private static boolean isInto(HouseholdStep step) {
    return step.toState().equals(MonitoringState.MONITORED.name());
  }
}

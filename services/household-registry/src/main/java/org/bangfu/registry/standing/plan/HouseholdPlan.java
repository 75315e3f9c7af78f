package org.bangfu.registry.standing.plan;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A household's plan of a year, as its steps say.
 *
 * @param steps in the order in which they were recorded; the draft is the first
 */
public record HouseholdPlan(PlanDraft draft, List<PlanStep> steps) {
  public UUID id() {
    return draft.id();
  }

  public PlanState state() {
    return last().toState();
  }

  /** What came of it; null as long as nobody has said so. */
  public @Nullable PlanOutcome outcome() {
    return last().outcome();
  }

  /** The day of the last step that was not taken back. */
  LocalDate since() {
    Deque<PlanStep> standing = new ArrayDeque<>();
    for (PlanStep step : steps) {
      if (step.isReversal()) {
        standing.pop();
      } else {
        standing.push(step);
      }
    }
    return (standing.isEmpty() ? last() : standing.peek()).occurredOn();
  }

  PlanStep last() {
    return steps.getLast();
  }

  HouseholdPlan after(PlanStep step) {
    return new HouseholdPlan(draft, Stream.concat(steps.stream(), Stream.of(step)).toList());
  }
}

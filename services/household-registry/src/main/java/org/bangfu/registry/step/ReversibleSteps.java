package org.bangfu.registry.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.RegistryProblem;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded of something, in that order. On each day the last step counts that was not
 * taken back by then, so that where it stands is what figures made of the steps say.
 */
public final class ReversibleSteps<S extends ReversibleStep> {
  private final String noun;
  private final List<S> recorded;

  /**
   * @param noun of what they are of, for the caller
   */
  public ReversibleSteps(String noun, List<S> recorded) {
    this.noun = noun;
    this.recorded = List.copyOf(recorded);
  }

  public ReversibleSteps<S> with(S step) {
    List<S> more = new ArrayList<>(recorded);
    more.add(step);
    return new ReversibleSteps<>(noun, more);
  }

  /** All of them, those that were wrong too. */
  public List<S> recorded() {
    return recorded;
  }

  /** The step that counts on a day; null where none does. */
  public @Nullable S on(LocalDate day) {
    List<S> standing = standing(day);
    return standing.isEmpty() ? null : standing.getLast();
  }

  /** The step that counts after all that is recorded; null where none does. */
  public @Nullable S last() {
    return on(LocalDate.MAX);
  }

  private List<S> standing(LocalDate day) {
    Set<UUID> reversed =
        recorded.stream()
            .filter(step -> !step.occurredOn().isAfter(day))
            .map(ReversibleStep::reverses)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return recorded.stream()
        .filter(step -> step.reverses() == null && !step.occurredOn().isAfter(day))
        .filter(step -> !reversed.contains(step.id()))
        .toList();
  }

  /**
   * Refuses a day on which another step counts already: one before the last step, or before a
   * reversal that left the wrong one to count until then.
   */
  public void requireNotBeforeLast(LocalDate day) {
    S last = last();
    if (last != null && day.isBefore(last.occurredOn())) {
      throw Problems.problem(
          CommonProblem.BEFORE_ITS_BEGINNING,
          "The step that it follows, to %s, was on %s."
              .formatted(last.toState(), last.occurredOn()));
    }
    Map<UUID, LocalDate> days = new HashMap<>();
    for (S step : recorded) {
      days.put(step.id(), step.occurredOn());
      LocalDate wrong = step.reverses() == null ? null : days.get(step.reverses());
      if (wrong != null && step.occurredOn().isAfter(wrong) && day.isBefore(step.occurredOn())) {
        throw Problems.problem(
            CommonProblem.BEFORE_ITS_BEGINNING,
            "A step of %s was taken back on %s, and counted until then."
                .formatted(wrong, step.occurredOn()));
      }
    }
  }

  /** The day, or the last one of which anything is told: one on which a step may follow. */
  public LocalDate lastDay(LocalDate day) {
    return recorded.stream()
        .map(ReversibleStep::occurredOn)
        .filter(told -> told.isAfter(day))
        .max(Comparator.naturalOrder())
        .orElse(day);
  }

  /** The step with the id, if it is the one that stands last. */
  public S lastStanding(UUID id) {
    S step =
        recorded.stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Problems.notFound("step of this " + noun, id));
    if (!standing(LocalDate.MAX).contains(step)) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING,
          step.reverses() == null
              ? "This step is reversed already."
              : "This is a reversal. Take the step again instead.");
    }
    S last = last();
    if (last != null && !last.id().equals(id)) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING,
          "A later step follows this one. Reverse step " + last.id() + " first.");
    }
    return step;
  }

  /** The step that stands before the last one; null where that is the first. */
  public @Nullable S beforeLast() {
    List<S> standing = standing(LocalDate.MAX);
    return standing.size() < 2 ? null : standing.get(standing.size() - 2);
  }
}

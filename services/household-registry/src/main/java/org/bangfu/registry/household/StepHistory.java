package org.bangfu.registry.household;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.code.Machine;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a household that stand: neither those that were reversed, nor their reversals. The
 * last one of a machine says in which state the household is.
 */
public final class StepHistory {
  private final List<HouseholdStep> all;
  private final List<HouseholdStep> standing;

  /**
   * @param recorded all steps, in the order in which they were recorded
   */
  public StepHistory(List<HouseholdStep> recorded) {
    Set<UUID> reversed = new HashSet<>();
    recorded.stream().map(HouseholdStep::reverses).filter(Objects::nonNull).forEach(reversed::add);
    this.all = recorded;
    this.standing =
        recorded.stream()
            .filter(step -> step.reverses() == null && !reversed.contains(step.id()))
            .toList();
  }

  /**
   * Those of one machine, in the order in which they were recorded, which is that of their days.
   */
  public List<HouseholdStep> standing(Machine machine) {
    return standing.stream().filter(step -> step.machine() == machine).toList();
  }

  /** The day of the last step of a machine; null if none stands. */
  public @Nullable LocalDate since(Machine machine) {
    HouseholdStep last = last(machine, standing.size());
    return last == null ? null : last.occurredOn();
  }

  /** The step that was taken because of another and is the last of its machine; null without. */
  @Nullable HouseholdStep lastFollowing(HouseholdStep other) {
    return standing.stream()
        .filter(step -> other.id().equals(step.follows()))
        .filter(step -> step == last(step.machine(), standing.size()))
        .findFirst()
        .orElse(null);
  }

  /** A problem if a step on the day would come before the one that it follows. */
  void requireNotBeforeLast(Machine machine, LocalDate day) {
    HouseholdStep last = last(machine, standing.size());
    if (last != null && day.isBefore(last.occurredOn())) {
      throw Problems.problem(
          CommonProblem.BEFORE_ITS_BEGINNING,
          "The step that it follows, to %s, was on %s."
              .formatted(last.toState(), last.occurredOn()));
    }
  }

  /** The step with the id, if it is the one that stands last in its machine. */
  HouseholdStep lastStanding(UUID id) {
    HouseholdStep step =
        all.stream()
            .filter(s -> s.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Problems.notFound("step of this household", id));
    if (!standing.contains(step)) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING,
          step.reverses() == null
              ? "This step is reversed already."
              : "This is a reversal. Take the step again instead.");
    }
    if (standing.stream().anyMatch(other -> other.id().equals(step.follows()))) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING,
          "This step follows from another. Reverse step " + step.follows() + " instead.");
    }
    HouseholdStep last = last(step.machine(), standing.size());
    if (last != step) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING,
          "A later step follows this one. Reverse step "
              + Objects.requireNonNull(last).id()
              + " first.");
    }
    return step;
  }

  /** The step that stands before this one in its machine; null if it is the first. */
  @Nullable HouseholdStep before(HouseholdStep step) {
    return last(step.machine(), standing.indexOf(step));
  }

  /**
   * The year of the last step to a state before this one; null if there is none since the household
   * was last taken off the register.
   */
  @Nullable Integer yearBefore(HouseholdStep step, Enum<?> state) {
    return standing.subList(0, standing.indexOf(step)).reversed().stream()
        .filter(s -> s.machine() == step.machine())
        .takeWhile(s -> !s.isRemoval())
        .filter(s -> s.toState().equals(state.name()))
        .findFirst()
        .map(s -> s.occurredOn().getYear())
        .orElse(null);
  }

  private @Nullable HouseholdStep last(Machine machine, int before) {
    return standing.subList(0, before).reversed().stream()
        .filter(s -> s.machine() == machine)
        .findFirst()
        .orElse(null);
  }
}

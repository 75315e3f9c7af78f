package org.bangfu.registry.household;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.code.FileState;
import org.bangfu.registry.household.code.Machine;
import org.bangfu.registry.household.code.MonitoringClass;
import org.bangfu.registry.household.code.PovertyState;
import org.bangfu.registry.household.code.RelationToHead;
import org.bangfu.registry.household.code.StepOrigin;
import org.jspecify.annotations.Nullable;

/** How a household moves in its states: by steps alone, each not before the one it follows. */
final class Standing {
  private final Household household;
  private final StepHistory history;

  /**
   * @param history all that the household went through
   */
  Standing(Household household, StepHistory history) {
    this.household = household;
    this.history = history;
  }

  /**
   * Takes a step, and gives the line for the history.
   *
   * @param reason the step's, sealed
   */
  HouseholdStep take(Transition transition, Step step, @Nullable Sealed reason) {
    if (transition == Transition.REOPENING) {
      requireKnownHead();
    } else {
      household.requireOpen();
    }
    Machine machine = transition.machine();
    if (machine == Machine.FILE || step.origin() == StepOrigin.LIVE) {
      household.requireNotBeforeRegistration(step.occurredOn());
    }
    HouseholdStates before = household.states();
    HouseholdStates after = transition.from(before);
    history.requireNotBeforeLast(machine, step.occurredOn());
    if (before.file() != FileState.CLOSED && after.file() == FileState.CLOSED) {
      requireNotBeforeMembers(step.occurredOn());
    }
    Circumstances circumstances = household.circumstances();
    household.moveTo(
        after,
        machine == Machine.POVERTY
            ? circumstances.since(after.poverty(), step.occurredOn())
            : circumstances);
    HouseholdStep taken =
        new HouseholdStep(
            household,
            machine,
            before.of(machine),
            after.of(machine),
            transition.detail(),
            step,
            reason,
            null);
    taken.answeredFor(transition.overridden());
    return taken.isRemoval() ? taken.keeping(circumstances) : taken;
  }

  /**
   * Takes the step out of monitoring that follows from a removal: who was watched as one that had
   * left the register was never on it. Null where nothing follows.
   */
  @Nullable HouseholdStep unwatch(HouseholdStep removal, Step step) {
    LocalDate watched = history.since(Machine.MONITORING);
    if (household.states().monitoringClass() != MonitoringClass.EXITED_UNSTABLE
        || watched == null) {
      return null;
    }
    Step then = step.notBefore(watched);
    return take(Transition.UNWATCHING, then, null).following(removal);
  }

  /** Takes back a step that was wrong: the states are those before it. */
  HouseholdStep reverse(HouseholdStep wrong, Step step, @Nullable Sealed reason) {
    if (wrong.toState().equals(FileState.CLOSED.name())) {
      requireKnownHead();
    } else {
      household.requireOpen();
    }
    Machine machine = wrong.machine();
    HouseholdStep earlier = history.before(wrong);
    if (machine == Machine.FILE && earlier == null) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING,
          "A registration can't be reversed. Close the household's file instead.");
    }
    if (step.occurredOn().isBefore(wrong.occurredOn())) {
      throw Problems.problem(
          CommonProblem.BEFORE_ITS_BEGINNING, "The step was on " + wrong.occurredOn() + ".");
    }
    HouseholdStates before = household.states();
    HouseholdStates after = before.as(machine, earlier);
    requireListedIfWatchedSo(after);
    Circumstances circumstances = household.circumstances();
    household.moveTo(
        after,
        machine == Machine.POVERTY
            ? circumstances.without(wrong, history.yearBefore(wrong, PovertyState.EXITED), after)
            : circumstances);
    return new HouseholdStep(
            household,
            machine,
            before.of(machine),
            after.of(machine),
            detail(wrong, earlier),
            step,
            reason,
            wrong.id())
        .answeredFor(wrong.isOverridden());
  }

  /** As a step into it does: who was listed wrongly has never left the register. */
  private static void requireListedIfWatchedSo(HouseholdStates after) {
    if (after.poverty() == PovertyState.REMOVED
        && after.monitoringClass() == MonitoringClass.EXITED_UNSTABLE) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING,
          "The household would be watched as one that has left the register on which it was listed wrongly.");
    }
  }

  /** Back in monitoring or out of it: what was said when it came there; else on what it stood. */
  private static @Nullable Enum<?> detail(HouseholdStep wrong, @Nullable HouseholdStep earlier) {
    if (wrong.machine() != Machine.MONITORING) {
      return wrong.basis();
    }
    if (earlier == null) {
      return null;
    }
    return earlier.monitoringClass() == null ? earlier.riskRemoval() : earlier.monitoringClass();
  }

  /** Of an erased household nobody is known who could be its head. */
  private void requireKnownHead() {
    if (household.present().stream()
        .anyMatch(m -> m.isErased() && m.person().relationToHead() == RelationToHead.HEAD)) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING,
          "What was known of the household's head was erased. Register the household anew.");
    }
  }

  private void requireNotBeforeMembers(LocalDate day) {
    household.members().stream()
        .flatMap(m -> Stream.of(m.joinedOn(), m.leftOn() == null ? m.joinedOn() : m.leftOn()))
        .filter(day::isBefore)
        .findFirst()
        .ifPresent(later -> {
          throw Problems.problem(
              CommonProblem.BEFORE_ITS_BEGINNING, "A member joined or left on " + later + ".");
        });
  }
}

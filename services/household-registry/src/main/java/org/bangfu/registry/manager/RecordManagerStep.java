package org.bangfu.registry.manager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.List;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.record.step.Beginning;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.Confidential;
import org.jspecify.annotations.Nullable;

/** Writes a manager's step down, and tells of it, in the running transaction. */
@ApplicationScoped
class RecordManagerStep {
  private final InformationManagers managers;
  private final ManagerSteps steps;
  private final Confidential confidential;
  private final Event<ManagerAdmitted> admitted;
  private final Event<ManagerChanged> changed;

  RecordManagerStep(
      InformationManagers managers,
      ManagerSteps steps,
      Confidential confidential,
      Event<ManagerAdmitted> admitted,
      Event<ManagerChanged> changed) {
    this.managers = managers;
    this.steps = steps;
    this.confidential = confidential;
    this.admitted = admitted;
    this.changed = changed;
  }

  void move(InformationManager manager, ManagerMove move, Taken taken) {
    ManagerState to = move.to();
    requirePossible(manager, move);
    if (to == null) {
      throw new IllegalArgumentException(move + " has a way of its own");
    }
    requireNotBefore(manager, taken);
    ManagerStep step = step(manager, move, to, taken, null);
    manager.stand(to, taken.occurredOn(), away(manager, to, taken.occurredOn()));
    if (move == ManagerMove.ADMISSION) {
      manager.admitted(taken.occurredOn(), taken.actor());
    }
    tell(manager, step);
  }

  /** One who was admitted long ago, and whom nobody has read yet. */
  void admitLongAgo(InformationManager manager, Taken taken) {
    ManagerStep step = step(manager, ManagerMove.ADMISSION, ManagerState.ADMITTED, taken, null);
    manager.stand(ManagerState.ADMITTED, taken.occurredOn(), null);
    manager.admitted(taken.occurredOn(), taken.actor());
    managers.add(manager);
    steps.add(step);
    admitted.fire(ManagerAdmitted.of(manager, taken.occurredOn()));
  }

  void reassign(InformationManager manager, Post post, Taken taken) {
    requirePossible(manager, ManagerMove.REASSIGNMENT);
    requireNotBefore(manager, taken);
    if (post.equals(manager.post())) {
      throw notFitting("The manager works there, and for these divisions, already.");
    }
    ManagerStep step = step(manager, ManagerMove.REASSIGNMENT, manager.state(), taken, null);
    manager.work(post);
    manager.stand(manager.state(), taken.occurredOn(), manager.awaySince());
    tell(manager, step);
  }

  /**
   * Works where its place is since: a step of who is told of, and no step of anybody else.
   *
   * @param day from which; the day of the last step where that was later
   */
  void follow(InformationManager manager, Post post, LocalDate day, String actor) {
    if (!ManagerMove.REASSIGNMENT.isPossibleFrom(manager.state())) {
      manager.work(post);
      return;
    }
    LocalDate open =
        ClosedPeriods.firstOpen(
            List.of(manager.post().division(), post.division()), steps.lastDay(manager, day));
    Taken taken = new Taken(open, actor, null);
    ManagerStep step = step(manager, ManagerMove.REASSIGNMENT, manager.state(), taken, null);
    manager.work(post);
    manager.stand(manager.state(), taken.occurredOn(), manager.awaySince());
    tell(manager, step);
  }

  void reverse(InformationManager manager, ManagerStep wrong, Taken taken) {
    requireNotBefore(manager, taken);
    ManagerStep step = step(manager, ManagerMove.REVERSAL, wrong.fromState(), taken, wrong);
    manager.work(wrong.postBefore());
    if (wrong.move() == ManagerMove.ADMISSION) {
      // who was admitted by mistake was never at work
      manager.stand(wrong.fromState(), wrong.sinceBefore(), wrong.occurredOn());
      manager.notAdmitted();
    } else {
      manager.stand(wrong.fromState(), wrong.sinceBefore(), wrong.awayBefore());
    }
    tell(manager, step);
  }

  private ManagerStep step(
      InformationManager manager,
      ManagerMove move,
      ManagerState to,
      Taken taken,
      @Nullable ManagerStep wrong) {
    Sealed reason = manager.seal(Confidential.MANAGER_REASON, taken.reason(), confidential);
    return new ManagerStep(manager, move, to, taken, reason, wrong == null ? null : wrong.id());
  }

  private void tell(InformationManager manager, ManagerStep step) {
    steps.add(step);
    managers.flush();
    if (step.move() == ManagerMove.ADMISSION) {
      admitted.fire(ManagerAdmitted.of(manager, step.occurredOn()));
    } else if (step.isTold()) {
      changed.fire(ManagerChanged.of(manager, step));
    }
  }

  /** Who leaves while suspended is away since the suspension. */
  private static @Nullable LocalDate away(
      InformationManager manager, ManagerState to, LocalDate day) {
    if (to != ManagerState.SUSPENDED && to != ManagerState.LEFT) {
      return null;
    }
    return manager.awaySince() == null ? day : manager.awaySince();
  }

  private static void requirePossible(InformationManager manager, ManagerMove move) {
    if (!move.isPossibleFrom(manager.state())) {
      throw notFitting(
          "The manager is %s; the last step was on %s."
              .formatted(manager.state(), manager.since()));
    }
  }

  private void requireNotBefore(InformationManager manager, Taken taken) {
    Beginning.require("The manager's last step was on", manager.since(), taken.occurredOn());
    steps.requireUncounted(manager.id(), taken.occurredOn());
  }

  private static RuntimeException notFitting(String detail) {
    return Problems.problem(RegistryProblem.STATE_NOT_FITTING, detail);
  }
}

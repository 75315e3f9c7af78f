package org.bangfu.registry.manager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.RegistryProblem;
import org.jspecify.annotations.Nullable;

/** Takes an information manager's steps: the review, suspension, departure, another post. */
@ApplicationScoped
public class MoveManager {
  private final InformationManagers managers;
  private final ManagerSteps steps;
  private final RecordManagerStep record;
  private final ApplyAsManager apply;

  MoveManager(
      InformationManagers managers,
      ManagerSteps steps,
      RecordManagerStep record,
      ApplyAsManager apply) {
    this.managers = managers;
    this.steps = steps;
    this.record = record;
    this.apply = apply;
  }

  /**
   * A step to another state.
   *
   * @throws RuntimeException the problems {@code state-not-fitting}, {@code before-its-beginning},
   *     {@code period-closed}
   */
  @Transactional
  public InformationManager move(UUID id, ManagerMove move, Taken taken, DivisionScope scope) {
    InformationManager manager = held(id, taken, scope);
    record.move(manager, move, taken);
    return manager;
  }

  /**
   * Another post; the state stays.
   *
   * @param station where the manager works from then on; null if that stays
   * @param divisions for what; null if that stays
   */
  @Transactional
  public InformationManager reassign(
      UUID id,
      @Nullable UUID station,
      @Nullable List<DivisionCode> divisions,
      Taken taken,
      DivisionScope scope) {
    InformationManager manager = held(id, taken, scope);
    Post post = apply.post(manager.post(), station, divisions, taken.occurredOn(), scope);
    ClosedPeriods.requireOpen(post.division(), taken.occurredOn());
    record.reassign(manager, post, taken);
    return manager;
  }

  /** Takes the step back that stands last: the manager is where it was before, and both stay. */
  @Transactional
  public InformationManager reverse(UUID id, UUID step, Taken taken, DivisionScope scope) {
    InformationManager manager = held(id, taken, scope);
    ManagerStep wrong = steps.lastStanding(id, step);
    List<DivisionCode> now = manager.post().divisions();
    boolean isElsewhere =
        !scope.covers(wrong.postBefore().division())
            || wrong.postBefore().divisions().stream()
                .anyMatch(division -> !scope.covers(division) && !now.contains(division));
    if (isElsewhere) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING,
          "The manager worked in another township before it, or for one: an office above both takes it back.");
    }
    if (!apply.isThere(wrong.postBefore())) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING,
          "The manager worked in a division that is no more, or for one. Take another post instead.");
    }
    if (wrong.fromState() != ManagerState.LEFT && wrong.fromState() != ManagerState.REFUSED) {
      apply.requireOpen(wrong.postBefore(), scope);
    }
    ClosedPeriods.requireOpen(wrong.postBefore().division(), taken.occurredOn());
    record.reverse(manager, wrong, taken);
    return manager;
  }

  private InformationManager held(UUID id, Taken taken, DivisionScope scope) {
    InformationManager manager = managers.toChange(id, scope);
    ClosedPeriods.requireOpen(manager.post().division(), taken.occurredOn());
    return manager;
  }
}

package org.bangfu.registry.manager;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * An information manager who was admitted once took a step, or one was taken back.
 *
 * @param before where the manager stood before the step
 * @param division of the station, where the manager is counted now
 * @param divisions that the manager is responsible for now
 * @param admittedOn null for one whose admission was taken back
 * @param awaySince since when the manager is not at work; null for one at work
 * @param counted how many more or fewer managers stand so since, at which division; of those at
 *     work and of the suspended alone
 */
public record ManagerChanged(
    UUID managerId,
    long version,
    ManagerMove move,
    ManagerState before,
    ManagerState state,
    DivisionCode division,
    List<DivisionCode> divisions,
    @Nullable LocalDate admittedOn,
    @Nullable LocalDate awaySince,
    List<Counted> counted,
    LocalDate occurredOn) {

  /** So many more, or fewer. */
  public record Counted(ManagerState state, DivisionCode division, int people) {}

  /** Of the manager as it stands after the step. */
  static ManagerChanged of(InformationManager manager, ManagerStep step) {
    DivisionCode before = step.postBefore().division();
    List<Counted> counted = new ArrayList<>();
    if (step.fromState() != step.toState() || !before.equals(manager.division())) {
      count(counted, step.fromState(), before, -1);
      count(counted, step.toState(), manager.division(), 1);
    }
    return new ManagerChanged(
        manager.id(),
        manager.version(),
        step.move(),
        step.fromState(),
        manager.state(),
        manager.division(),
        manager.post().divisions(),
        manager.admittedOn(),
        manager.awaySince(),
        counted,
        step.occurredOn());
  }

  private static void count(
      List<Counted> counted, ManagerState state, DivisionCode division, int people) {
    if (state == ManagerState.ADMITTED || state == ManagerState.SUSPENDED) {
      counted.add(new Counted(state, division, people));
    }
  }
}

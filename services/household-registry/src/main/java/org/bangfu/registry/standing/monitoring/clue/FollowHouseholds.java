package org.bangfu.registry.standing.monitoring.clue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.HouseholdStep;
import org.bangfu.registry.household.HouseholdStepped;
import org.bangfu.registry.household.Households;
import org.bangfu.registry.household.HouseholdsStepped;
import org.bangfu.registry.household.StepHistory;
import org.bangfu.registry.household.code.Machine;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.standing.monitoring.clue.HoldClues.HeldClue;

/**
 * A household that is watched has answered what pointed at it until then, and points at its step;
 * with a file that is closed what was open is dismissed. Where such a step is taken back, the clue
 * is where it was. Where the end of a case is taken back, the case goes on: what came in since is
 * answered by the step that began it.
 */
@ApplicationScoped
class FollowHouseholds {
  private static final String MONITORED = MonitoringState.MONITORED.name();

  private final Households households;
  private final HoldClues hold;
  private final Clues clues;
  private final ClueMoves moves;

  FollowHouseholds(Households households, HoldClues hold, Clues clues, ClueMoves moves) {
    this.households = households;
    this.hold = hold;
    this.clues = clues;
    this.moves = moves;
  }

  /** In the transaction of the steps, which holds the households; their actor is one. */
  void follow(@Observes HouseholdsStepped stepped) {
    Map<UUID, HouseholdStepped> ending = new HashMap<>();
    Map<UUID, HouseholdStepped> takenBack = new HashMap<>();
    for (HouseholdStepped step : stepped.steps()) {
      if (step.closes() || isWatchedSince(step)) {
        ending.put(step.householdId(), step);
      } else if (step.reverses() != null) {
        takenBack.put(step.reverses(), step);
      }
    }
    List<ClueMove> followed = new ArrayList<>();
    if (!ending.isEmpty()) {
      followed.addAll(ended(ending));
    }
    if (!takenBack.isEmpty()) {
      followed.addAll(reopened(takenBack));
    }
    if (!followed.isEmpty()) {
      moves.follow(followed, stepped.steps().getFirst().actor());
    }
  }

  private static boolean isWatchedSince(HouseholdStepped step) {
    return step.machine() == Machine.MONITORING
        && step.to().equals(MONITORED)
        && !MONITORED.equals(step.from());
  }

  private List<ClueMove> ended(Map<UUID, HouseholdStepped> ending) {
    List<ClueMove> ended = new ArrayList<>();
    Map<UUID, UUID> answers = new HashMap<>();
    for (HeldClue clue : hold.openOf(ending.keySet())) {
      ClueRow row = clue.row();
      HouseholdStepped step = Objects.requireNonNull(ending.get(row.household()));
      // what was reported after the day led to no case of before, but came in during one whose end
      // is
      // taken back
      if (step.closes() || step.isReversal() || !row.reportedOn().isAfter(step.occurredOn())) {
        ClueState to = step.closes() ? ClueState.DISMISSED : ClueState.MONITORED;
        ended.add(
            ClueMove.following(
                row.state(),
                row.at(to, row.notBeforeSince(step.occurredOn()))
                    .endedBy(answers.computeIfAbsent(row.household(), id -> answer(step))),
                step.version()));
      }
    }
    return ended;
  }

  /**
   * With what a clue is open again, once that is taken back: a case's beginning, and no reversal.
   */
  private UUID answer(HouseholdStepped step) {
    if (step.closes() || !step.isReversal()) {
      return step.stepId();
    }
    List<HouseholdStep> steps =
        households.stepsOf(step.householdId(), DivisionScope.of(step.division()));
    return new StepHistory(steps)
        .standing(Machine.MONITORING).stream()
            .filter(s -> s.toState().equals(MONITORED) && !s.isWithinCase())
            .toList()
            .getLast()
            .id();
  }

  private List<ClueMove> reopened(Map<UUID, HouseholdStepped> takenBack) {
    List<HeldClue> held = hold.endedBy(takenBack.keySet());
    if (held.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<ClueStep>> standing =
        clues.standing(held.stream().map(clue -> clue.row().id()).toList());
    return held.stream()
        .map(clue -> {
          ClueRow row = clue.row();
          List<ClueStep> steps = Objects.requireNonNull(standing.get(row.id()));
          HouseholdStepped step =
              Objects.requireNonNull(takenBack.get(Objects.requireNonNull(row.endedBy())));
          return new ClueMove(
              row.state(),
              ReverseClueStep.backTo(row, steps.get(steps.size() - 2)),
              row.notBeforeSince(step.occurredOn()),
              step.version(),
              null,
              null,
              steps.getLast().id());
        })
        .toList();
  }
}

package org.bangfu.registry.standing.monitoring.clue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.registry.household.HouseholdStepped;
import org.bangfu.registry.household.HouseholdsStepped;
import org.bangfu.registry.household.code.Machine;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.standing.monitoring.clue.HoldClues.HeldClue;

/**
 * A household that is watched has answered what pointed at it until then, and points at its step;
 * with a file that is closed what was open is dismissed. Where such a step is taken back, the clue
 * is where it was.
 */
@ApplicationScoped
class FollowHouseholds {
  private static final String MONITORED = MonitoringState.MONITORED.name();

  private final HoldClues hold;
  private final Clues clues;
  private final ClueMoves moves;

  FollowHouseholds(HoldClues hold, Clues clues, ClueMoves moves) {
    this.hold = hold;
    this.clues = clues;
    this.moves = moves;
  }

  /** In the transaction of the steps, which holds the households; their actor is one. */
  void follow(@Observes HouseholdsStepped households) {
    Map<UUID, HouseholdStepped> ending = new HashMap<>();
    Map<UUID, HouseholdStepped> takenBack = new HashMap<>();
    for (HouseholdStepped step : households.steps()) {
      if (step.closes() || opensCase(step)) {
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
      moves.follow(followed, households.steps().getFirst().actor());
    }
  }

  private static boolean opensCase(HouseholdStepped step) {
    return step.machine() == Machine.MONITORING
        && !step.isReversal()
        && step.to().equals(MONITORED)
        && !MONITORED.equals(step.from());
  }

  private List<ClueMove> ended(Map<UUID, HouseholdStepped> ending) {
    List<ClueMove> ended = new ArrayList<>();
    for (HeldClue clue : hold.openOf(ending.keySet())) {
      ClueRow row = clue.row();
      HouseholdStepped step = Objects.requireNonNull(ending.get(row.household()));
      // what was reported after the day led to no case of before
      if (step.closes() || !row.reportedOn().isAfter(step.occurredOn())) {
        ClueState to = step.closes() ? ClueState.DISMISSED : ClueState.MONITORED;
        ended.add(
            ClueMove.following(
                row.state(),
                row.at(to, row.notBeforeSince(step.occurredOn())).endedBy(step.stepId()),
                step.version()));
      }
    }
    return ended;
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

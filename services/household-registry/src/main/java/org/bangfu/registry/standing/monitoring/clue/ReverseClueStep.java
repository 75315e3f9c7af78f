package org.bangfu.registry.standing.monitoring.clue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.step.Beginning;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.HouseholdNotes;
import org.bangfu.registry.household.Households;
import org.bangfu.registry.standing.monitoring.clue.HoldClues.HeldClue;

/**
 * Takes back the last step of a clue, which was wrong, by a step of its own: the clue is where it
 * was before, or counts for nothing where it was only reported.
 */
@ApplicationScoped
public class ReverseClueStep {
  private final Households households;
  private final HoldClues hold;
  private final Clues clues;
  private final HouseholdNotes notes;
  private final ClueMoves moves;

  ReverseClueStep(
      Households households, HoldClues hold, Clues clues, HouseholdNotes notes, ClueMoves moves) {
    this.households = households;
    this.hold = hold;
    this.clues = clues;
    this.notes = notes;
    this.moves = moves;
  }

  /**
   * @param why in clear; it is kept sealed
   */
  @Transactional
  public void reverse(
      DivisionScope scope,
      UUID household,
      UUID clue,
      LocalDate day,
      PersonalText why,
      String actor) {
    households.toChange(household, scope).requireOpen();
    HeldClue held =
        hold.byId(scope, List.of(clue)).stream()
            .filter(found -> found.row().household().equals(household))
            .findFirst()
            .orElseThrow(() -> Problems.notFound("clue of this household", clue));
    ClueRow row = held.row();
    requireToTakeBack(held);
    List<ClueStep> standing = Objects.requireNonNull(clues.standing(List.of(clue)).get(clue));
    ClueStep wrong = standing.getLast();
    Beginning.require("The step was on", wrong.occurredOn(), day);
    ClueRow after =
        standing.size() < 2
            ? row.at(ClueState.REVERSED, day)
            : backTo(row, standing.get(standing.size() - 2));
    moves.write(
        List.of(
            new ClueMove(
                row.state(),
                after,
                day,
                held.version(),
                notes.seal(household, Confidential.CLUE_REASON, why),
                null,
                wrong.id())),
        actor);
  }

  /** Where it was with a step that stands, and nothing of the household ended it. */
  static ClueRow backTo(ClueRow row, ClueStep before) {
    return row.at(before.toState(), before.occurredOn()).endedBy(null);
  }

  private static void requireToTakeBack(HeldClue held) {
    ClueRow row = held.row();
    if (row.state() == ClueState.REVERSED) {
      throw notFitting("This clue is reversed already.");
    }
    if (row.endedBy() != null) {
      throw notFitting(
          "A step of the household answered the clue. Reverse step " + row.endedBy() + " instead.");
    }
    if (row.state() == ClueState.DISMISSED && !held.isFree()) {
      throw notFitting("The household is watched meanwhile.");
    }
  }

  private static RuntimeException notFitting(String detail) {
    return Problems.problem(RegistryProblem.STATE_NOT_FITTING, detail);
  }
}

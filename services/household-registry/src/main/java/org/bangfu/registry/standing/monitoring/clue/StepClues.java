package org.bangfu.registry.standing.monitoring.clue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.HouseholdNotes;
import org.bangfu.registry.standing.NamedHouseholds;
import org.bangfu.registry.standing.monitoring.clue.HoldClues.HeldClue;
import org.jspecify.annotations.Nullable;

/** Takes clues on, all of a call or none: somebody looks into them, or nothing is in them. */
@ApplicationScoped
public class StepClues {
  private static final NamedHouseholds NAMED =
      new NamedHouseholds("/clues/%d", "must be a clue of the caller's divisions", "clue");

  private final HoldClues hold;
  private final HouseholdNotes notes;
  private final ClueMoves moves;

  StepClues(HoldClues hold, HouseholdNotes notes, ClueMoves moves) {
    this.hold = hold;
    this.notes = notes;
    this.moves = moves;
  }

  /** Somebody looks into them; somebody else, where it was given to one already. */
  @Transactional
  public void verify(
      DivisionScope scope, List<UUID> clues, LocalDate day, PersonalText verifier, String actor) {
    List<HeldClue> held = require(scope, clues, day, false);
    Map<UUID, Sealed> sealed = sealed(held, Confidential.CLUE_VERIFIER, verifier);
    moves.write(
        held.stream()
            .map(clue ->
                move(clue, ClueState.VERIFYING, day, null, sealed.get(clue.row().household())))
            .toList(),
        actor);
  }

  /** Nothing is in them that would have anybody watched. */
  @Transactional
  public void dismiss(
      DivisionScope scope, List<UUID> clues, LocalDate day, PersonalText why, String actor) {
    List<HeldClue> held = require(scope, clues, day, true);
    Map<UUID, Sealed> sealed = sealed(held, Confidential.CLUE_REASON, why);
    moves.write(
        held.stream()
            .map(clue ->
                move(clue, ClueState.DISMISSED, day, sealed.get(clue.row().household()), null))
            .toList(),
        actor);
  }

  private List<HeldClue> require(
      DivisionScope scope, List<UUID> clues, LocalDate day, boolean verified) {
    Map<UUID, HeldClue> found =
        hold.byId(scope, clues).stream()
            .collect(Collectors.toMap(clue -> clue.row().id(), Function.identity()));
    return NAMED.require(clues, found, clue -> broken(clue, day, verified));
  }

  private static @Nullable String broken(HeldClue clue, LocalDate day, boolean verified) {
    ClueRow row = clue.row();
    boolean fits = verified ? row.state() == ClueState.VERIFYING : row.state().isOpen();
    if (!fits) {
      return "must be %s; it is %s since %s"
          .formatted(verified ? "VERIFYING" : "open", row.state(), row.since());
    }
    return day.isBefore(row.since())
        ? "must have come so far on the day; it was %s on %s".formatted(row.state(), row.since())
        : null;
  }

  private Map<UUID, Sealed> sealed(List<HeldClue> held, String field, PersonalText text) {
    return notes.seal(
        held.stream().map(clue -> clue.row().household()).distinct().toList(), field, text);
  }

  private static ClueMove move(
      HeldClue clue,
      ClueState to,
      LocalDate day,
      @Nullable Sealed reason,
      @Nullable Sealed verifier) {
    return new ClueMove(
        clue.row().state(), clue.row().at(to, day), day, clue.version(), reason, verifier, null);
  }
}

package org.bangfu.registry.standing.exit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.registry.household.HouseholdStepped;
import org.bangfu.registry.household.HouseholdsStepped;
import org.bangfu.registry.household.code.Machine;
import org.bangfu.registry.household.code.PovertyState;

/**
 * A dossier is of one stay on the register: it ends with the exit for which it was made, and opens
 * again with an exit taken back. Where the stay ends otherwise, or another begins, what was
 * proposed is refused by it, and so it is where the file is closed. With a removal that is taken
 * back the stay goes on, and so does what was proposed.
 */
@ApplicationScoped
class FollowExit {
  private static final String EXITED = PovertyState.EXITED.name();

  private final HoldDossiers hold;
  private final ExitDossiers dossiers;
  private final DossierMoves moves;

  FollowExit(HoldDossiers hold, ExitDossiers dossiers, DossierMoves moves) {
    this.hold = hold;
    this.dossiers = dossiers;
    this.moves = moves;
  }

  /** In the transaction of the steps. */
  void follow(@Observes HouseholdsStepped households) {
    Map<UUID, HouseholdStepped> ending = new LinkedHashMap<>();
    for (HouseholdStepped step : households.steps()) {
      boolean ends = step.closes() || (step.machine() == Machine.POVERTY && !isReopened(step));
      if (ends) {
        ending.put(step.householdId(), step);
      }
    }
    if (!ending.isEmpty()) {
      end(ending);
    }
  }

  /** Whether what the dossier ended with is taken back. */
  private boolean isReopened(HouseholdStepped step) {
    UUID takenBack = step.reverses();
    Optional<DossierRow> ended = takenBack == null ? Optional.empty() : hold.endedBy(takenBack);
    ended.ifPresent(row -> reopen(row, step));
    return ended.isPresent();
  }

  /** Those of them that are open, in a few statements whatever their number. */
  private void end(Map<UUID, HouseholdStepped> ending) {
    List<DossierMove> ended =
        hold.openOf(ending.keySet()).stream()
            .map(row ->
                DossierMove.to(ended(row, Objects.requireNonNull(ending.get(row.household())))))
            .toList();
    if (!ended.isEmpty()) {
      moves.follow(ended, ending.values().iterator().next().actor());
    }
  }

  private static DossierRow ended(DossierRow row, HouseholdStepped step) {
    boolean exits = !step.closes() && !step.isReversal() && step.to().equals(EXITED);
    DossierRow ended =
        row.at(exits ? DossierState.EXITED : DossierState.REFUSED, notBefore(row.since(), step));
    return exits || step.isRemoval() ? ended.endedBy(step.stepId()) : ended;
  }

  private void reopen(DossierRow row, HouseholdStepped step) {
    List<ExitDossierStep> standing = dossiers.standing(row.household(), row.id());
    ExitDossierStep ended = standing.getLast();
    LocalDate day = notBefore(ended.occurredOn(), step);
    moves.follow(
        List.of(
            new DossierMove(
                row.backTo(standing.get(standing.size() - 2)), day, null, null, ended.id())),
        step.actor());
  }

  /**
   * The days of a dossier do not go back; an exit for which a county answers may be of an earlier
   * one.
   */
  private static LocalDate notBefore(LocalDate since, HouseholdStepped step) {
    return since.isAfter(step.occurredOn()) ? since : step.occurredOn();
  }
}

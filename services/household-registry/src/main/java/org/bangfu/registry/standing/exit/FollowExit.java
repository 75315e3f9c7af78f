package org.bangfu.registry.standing.exit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.registry.household.HouseholdStepped;
import org.bangfu.registry.household.code.Machine;
import org.bangfu.registry.household.code.PovertyState;

/** A dossier ends with the exit for which it was made, and opens again with an exit taken back. */
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

  /** In the transaction of the step. */
  void follow(@Observes HouseholdStepped step) {
    if (step.machine() != Machine.POVERTY) {
      return;
    }
    UUID takenBack = step.reverses();
    if (takenBack != null) {
      hold.endedBy(takenBack).map(HeldDossier::row).ifPresent(row -> reopen(row, step));
    } else if (step.to().equals(EXITED)) {
      hold.openOf(step.householdId()).map(HeldDossier::row).ifPresent(row -> end(row, step));
    }
  }

  private void end(DossierRow row, HouseholdStepped step) {
    // an exit for which a county answers waits for no announcement, and may be of an earlier day
    LocalDate day = row.since().isAfter(step.occurredOn()) ? row.since() : step.occurredOn();
    write(
        new DossierMove(
            row.at(DossierState.EXITED, day).endedBy(step.stepId()), day, null, null, null),
        step);
  }

  private void reopen(DossierRow row, HouseholdStepped step) {
    List<ExitDossierStep> standing = dossiers.standing(row.household(), row.id());
    ExitDossierStep ended = standing.getLast();
    LocalDate day =
        ended.occurredOn().isAfter(step.occurredOn()) ? ended.occurredOn() : step.occurredOn();
    write(
        new DossierMove(row.backTo(standing.get(standing.size() - 2)), day, null, null, ended.id()),
        step);
  }

  private void write(DossierMove move, HouseholdStepped step) {
    moves.follow(List.of(move), step.actor());
  }
}

package org.bangfu.registry.standing.exit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.registry.household.HouseholdStepped;
import org.bangfu.registry.household.code.Machine;
import org.bangfu.registry.household.code.PovertyState;

/**
 * A dossier is of one stay on the register: it ends with the exit for which it was made, and opens
 * again with an exit taken back. Where the stay ends otherwise, or another begins, what was
 * proposed is refused by it, and so it is where the file is closed.
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

  /** In the transaction of the step. */
  void follow(@Observes HouseholdStepped step) {
    if (step.closes()) {
      refuse(step);
    } else if (step.machine() == Machine.POVERTY) {
      followRegister(step);
    }
  }

  private void followRegister(HouseholdStepped step) {
    UUID takenBack = step.reverses();
    Optional<DossierRow> ended = takenBack == null ? Optional.empty() : hold.endedBy(takenBack);
    if (ended.isPresent()) {
      reopen(ended.get(), step);
    } else if (takenBack == null && step.to().equals(EXITED)) {
      hold.openOf(step.householdId()).ifPresent(row -> end(row, step));
    } else {
      refuse(step);
    }
  }

  private void refuse(HouseholdStepped step) {
    hold.openOf(step.householdId())
        .map(row -> row.at(DossierState.REFUSED, notBefore(row.since(), step)))
        .ifPresent(refused -> write(DossierMove.to(refused), step));
  }

  private void end(DossierRow row, HouseholdStepped step) {
    DossierRow ended = row.at(DossierState.EXITED, notBefore(row.since(), step));
    write(DossierMove.to(ended.endedBy(step.stepId())), step);
  }

  private void reopen(DossierRow row, HouseholdStepped step) {
    List<ExitDossierStep> standing = dossiers.standing(row.household(), row.id());
    ExitDossierStep ended = standing.getLast();
    LocalDate day = notBefore(ended.occurredOn(), step);
    write(
        new DossierMove(row.backTo(standing.get(standing.size() - 2)), day, null, null, ended.id()),
        step);
  }

  /**
   * The days of a dossier do not go back; an exit for which a county answers may be of an earlier
   * one.
   */
  private static LocalDate notBefore(LocalDate since, HouseholdStepped step) {
    return since.isAfter(step.occurredOn()) ? since : step.occurredOn();
  }

  private void write(DossierMove move, HouseholdStepped step) {
    moves.follow(List.of(move), step.actor());
  }
}

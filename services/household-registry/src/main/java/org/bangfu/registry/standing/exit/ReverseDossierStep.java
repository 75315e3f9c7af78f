package org.bangfu.registry.standing.exit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.step.Beginning;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.HouseholdNotes;

/**
 * Takes back the last step of a dossier, which was wrong, by a step of its own: the dossier is
 * where it was before, and both stay.
 */
@ApplicationScoped
public class ReverseDossierStep {
  private final HoldDossiers hold;
  private final ExitDossiers dossiers;
  private final DossierMoves moves;
  private final HouseholdNotes notes;

  ReverseDossierStep(
      HoldDossiers hold, ExitDossiers dossiers, DossierMoves moves, HouseholdNotes notes) {
    this.hold = hold;
    this.dossiers = dossiers;
    this.moves = moves;
    this.notes = notes;
  }

  /**
   * @param why in clear; it is kept sealed
   * @param byCounty whether the caller answers for the county, whose word only the county takes
   *     back
   */
  @Transactional
  public void reverse(
      DivisionScope scope,
      UUID household,
      UUID dossier,
      LocalDate day,
      PersonalText why,
      String actor,
      boolean byCounty) {
    HeldDossier held =
        hold.byId(scope, dossier)
            .filter(found -> found.row().household().equals(household))
            .orElseThrow(() -> Problems.notFound("exit dossier of the household", dossier));
    DossierRow row = held.row();
    List<ExitDossierStep> standing = dossiers.standing(household, dossier);
    if (row.state() == DossierState.EXITED) {
      throw notFitting("Reverse the household's own step out of the register instead.");
    }
    if (row.exitStep() != null) {
      throw notFitting("A step of the household ended the dossier; reverse that step instead.");
    }
    if (!held.onRegister()) {
      throw notFitting("The household is not on the poverty register, or its file is closed.");
    }
    if (standing.size() < 2) {
      throw notFitting("A proposal can't be reversed. Refuse the exit instead.");
    }
    if (row.state() == DossierState.REFUSED && dossiers.openOf(household).isPresent()) {
      throw notFitting("The household's exit has been proposed anew.");
    }
    ExitDossierStep wrong = standing.getLast();
    ExitDossierStep before = standing.get(standing.size() - 2);
    DossierWord.require(row.state().isOpen() ? row.state() : before.toState(), byCounty);
    DossierWord.requireOf(wrong, byCounty);
    Beginning.require("The step was on", wrong.occurredOn(), day);
    moves.write(
        List.of(
            new DossierMove(
                row.backTo(before),
                day,
                null,
                notes.seal(household, Confidential.EXIT_REASON, why),
                wrong.id())),
        actor);
  }

  private static RuntimeException notFitting(String detail) {
    return Problems.problem(RegistryProblem.STATE_NOT_FITTING, detail);
  }
}

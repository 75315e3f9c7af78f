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
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.HouseholdNotes;

/** Ends a proposed exit that is not to be (不予退出), wherever it has come to. */
@ApplicationScoped
public class RefuseExit {
  private final HoldDossiers hold;
  private final DossierMoves moves;
  private final HouseholdNotes notes;

  RefuseExit(HoldDossiers hold, DossierMoves moves, HouseholdNotes notes) {
    this.hold = hold;
    this.moves = moves;
    this.notes = notes;
  }

  /**
   * @param why in clear; it is kept sealed
   * @param byCounty whether the caller answers for the county, whose word only the county takes
   *     back
   */
  @Transactional
  public void refuse(
      DivisionScope scope,
      UUID household,
      LocalDate day,
      PersonalText why,
      String actor,
      boolean byCounty) {
    DossierRow row =
        hold.openOf(scope, List.of(household)).values().stream()
            .findFirst()
            .map(HeldDossier::row)
            .orElseThrow(() -> Problems.notFound("proposed exit of the household", household));
    DossierWord.require(row.state(), byCounty);
    Beginning.require("It has been %s since".formatted(row.state()), row.since(), day);
    moves.write(
        List.of(
            new DossierMove(
                row.at(DossierState.REFUSED, day),
                day,
                null,
                notes.seal(household, Confidential.EXIT_REASON, why),
                null)),
        actor);
  }
}

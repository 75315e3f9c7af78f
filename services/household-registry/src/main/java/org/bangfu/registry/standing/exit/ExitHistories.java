package org.bangfu.registry.standing.exit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.HouseholdNotes;
import org.bangfu.registry.household.Households;
import org.bangfu.registry.standing.exit.ExitHistory.Recorded;

/** What the exits of a household have been through, with the reasons in clear. */
@ApplicationScoped
public class ExitHistories {
  private final ExitDossiers dossiers;
  private final HouseholdNotes notes;
  private final Households households;

  ExitHistories(ExitDossiers dossiers, HouseholdNotes notes, Households households) {
    this.dossiers = dossiers;
    this.notes = notes;
    this.households = households;
  }

  /**
   * The oldest first.
   *
   * @throws RuntimeException the problem {@code not-found}
   */
  @Transactional
  public List<ExitHistory> of(UUID household, DivisionScope scope) {
    if (!households.has(household, scope)) {
      throw Problems.notFound("household", household);
    }
    List<ExitDossierStep> steps = dossiers.stepsOf(household);
    Map<UUID, PersonalText> clear = notes.of(steps, Confidential.EXIT_REASON);
    return dossiers.of(household).stream()
        .map(dossier ->
            new ExitHistory(
                dossier,
                steps.stream()
                    .filter(step -> step.dossierId().equals(dossier.id()))
                    .map(step -> new Recorded(step, clear.get(step.id())))
                    .toList()))
        .toList();
  }
}

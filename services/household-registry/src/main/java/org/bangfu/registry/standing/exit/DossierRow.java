package org.bangfu.registry.standing.exit;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as it stands.
 *
 * @param since the day of its last step that stands
 * @param postedUntil the last day of its announcement; null before there is one
 * @param checkedBy the account that checked it for the township; null before
 * @param exitStep the household's step that ended it; null for any other
 */
record DossierRow(
    UUID id,
    UUID household,
    DivisionCode division,
    DossierState state,
    LocalDate since,
    @Nullable LocalDate postedUntil,
    @Nullable String checkedBy,
    @Nullable UUID exitStep) {

  DossierRow at(DossierState next, LocalDate day) {
    return new DossierRow(id, household, division, next, day, postedUntil, checkedBy, exitStep);
  }

  DossierRow checkedBy(String account) {
    return new DossierRow(id, household, division, state, since, postedUntil, account, exitStep);
  }

  DossierRow posted(LocalDate until) {
    return new DossierRow(id, household, division, state, since, until, checkedBy, exitStep);
  }

  DossierRow endedBy(UUID step) {
    return new DossierRow(id, household, division, state, since, postedUntil, checkedBy, step);
  }

  /** Where it was with a step that stands, before others that are taken back. */
  DossierRow backTo(ExitDossierStep step) {
    DossierState before = step.toState();
    return new DossierRow(
        id,
        household,
        division,
        before,
        step.occurredOn(),
        before == DossierState.ANNOUNCED ? postedUntil : null,
        before.compareTo(DossierState.TOWNSHIP_CHECKED) >= 0 ? checkedBy : null,
        null);
  }
}

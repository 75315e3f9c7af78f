package org.bangfu.registry.standing.exit;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * A step that a dossier takes, or takes back.
 *
 * @param after as it stands then
 * @param reverses the dossier's step that is taken back; null for any other
 */
record DossierMove(
    DossierRow after,
    LocalDate day,
    @Nullable Votes votes,
    @Nullable Sealed reason,
    @Nullable UUID reverses) {

  /** A step of which nothing but the day is said. */
  static DossierMove to(DossierRow after) {
    return new DossierMove(after, after.since(), null, null, null);
  }

  /** The last day of the announcement, where this is one. */
  @Nullable LocalDate postedUntil() {
    return after.state() == DossierState.ANNOUNCED && reverses == null ? after.postedUntil() : null;
  }
}

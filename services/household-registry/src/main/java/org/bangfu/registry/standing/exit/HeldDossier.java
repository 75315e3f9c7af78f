package org.bangfu.registry.standing.exit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dossier that the transaction holds, with what its household says to a step.
 *
 * @param onRegister whether the household's file is open, and it is on the poverty register
 */
record HeldDossier(DossierRow row, boolean onRegister) {
  /** The rule that a step on the day breaks, or null. */
  @Nullable String broken(DossierState from, LocalDate day) {
    if (!onRegister) {
      return "must be a household on the poverty register whose file is open";
    }
    if (row.state() != from) {
      return "must be %s; it is %s since %s".formatted(from, row.state(), row.since());
    }
    return day.isBefore(row.since())
        ? "must have come so far on the day; it was %s on %s".formatted(row.state(), row.since())
        : null;
  }
}

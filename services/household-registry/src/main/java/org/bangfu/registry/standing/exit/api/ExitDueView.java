package org.bangfu.registry.standing.exit.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.standing.exit.DossierLine;
import org.bangfu.registry.standing.exit.DossierState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of the list of work. */
@Schema(name = "ExitDue")
public record ExitDueView(
    @Schema(description = "of the household") UUID id,
    UUID dossierId,
    String number,
    DivisionCode division,
    DossierState state,
    @Schema(description = "the day of its last step") LocalDate since,
    @Schema(description = "the last day of the announcement; absent before there is one")
        @Nullable LocalDate postedUntil) {

  static ExitDueView of(DossierLine line) {
    return new ExitDueView(
        line.household(),
        line.id(),
        line.number(),
        line.division(),
        line.state(),
        line.since(),
        line.postedUntil());
  }
}

package org.bangfu.registry.standing.exit.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.registry.standing.exit.DossierState;
import org.bangfu.registry.standing.exit.ExitDossier;
import org.bangfu.registry.standing.exit.ExitHistory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an exit has been through, as a caller reads it. */
@Schema(name = "ExitDossier", description = "What an exit has been through (退出档案)")
public record ExitDossierView(
    UUID id,
    DossierState state,
    @Schema(description = "the day of its last step that stands") LocalDate since,
    @Schema(description = "the last day of the announcement; absent before there is one")
        @Nullable LocalDate postedUntil,
    @Schema(description = "in the order in which they were recorded")
        List<ExitDossierStepView> steps) {

  public static ExitDossierView of(ExitHistory history) {
    ExitDossier dossier = history.dossier();
    return new ExitDossierView(
        dossier.id(),
        dossier.state(),
        dossier.since(),
        dossier.postedUntil(),
        history.steps().stream()
            .map(recorded -> ExitDossierStepView.of(recorded.step(), recorded.reason()))
            .toList());
  }
}

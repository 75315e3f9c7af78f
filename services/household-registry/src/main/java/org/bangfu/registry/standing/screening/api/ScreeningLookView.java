package org.bangfu.registry.standing.screening.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.registry.standing.screening.ScreeningLook;
import org.bangfu.registry.standing.screening.ScreeningVerdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was found at a household in a sweep. */
@Schema(name = "ScreeningLook")
public record ScreeningLookView(
    UUID id,
    @Schema(description = "the sweep's name") String screening,
    ScreeningVerdict verdict,
    LocalDate lookedOn,
    String actor,
    Instant recordedAt) {

  public static ScreeningLookView of(ScreeningLook look) {
    return new ScreeningLookView(
        look.id(),
        look.screening().name(),
        look.verdict(),
        look.lookedOn(),
        look.actor(),
        look.recordedAt());
  }
}

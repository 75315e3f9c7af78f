package org.bangfu.registry.standing.screening.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.standing.screening.ScreeningLine;
import org.bangfu.registry.standing.screening.ScreeningVerdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A household in a sweep. */
@Schema(name = "ScreeningItem")
public record ScreeningItem(
    @Schema(description = "the household's") UUID id,
    @Schema(description = "the household's") String number,
    DivisionCode division,
    @Schema(description = "what was found last; absent while nobody has looked")
        @Nullable ScreeningVerdict verdict,
    @Nullable LocalDate lookedOn) {

  static ScreeningItem of(ScreeningLine line) {
    return new ScreeningItem(
        line.id(), line.number(), line.division(), line.verdict(), line.lookedOn());
  }
}

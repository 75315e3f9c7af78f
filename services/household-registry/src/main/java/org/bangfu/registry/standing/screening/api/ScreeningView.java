package org.bangfu.registry.standing.screening.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.standing.screening.Screening;
import org.bangfu.registry.standing.screening.ScreeningCounts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sweep as a caller reads it. */
@Schema(name = "Screening", description = "A sweep of a place, household by household (排查)")
public record ScreeningView(
    UUID id,
    DivisionCode division,
    String name,
    LocalDate firstDay,
    LocalDate lastDay,
    @Schema(description = "absent while households may be looked at") @Nullable LocalDate endedOn,
    String openedBy,
    Instant openedAt,
    @Schema(description = "in the caller's divisions; absent in lists")
        @Nullable Progress progress) {

  /** How far it has come. */
  @Schema(name = "ScreeningProgress")
  public record Progress(
      int households,
      @Schema(description = "at which nobody has looked") int unchecked,
      int nothingFound,
      int tagSet,
      int monitoringWanted) {}

  static ScreeningView of(Screening screening) {
    return of(screening, null);
  }

  static ScreeningView of(Screening screening, @Nullable ScreeningCounts counts) {
    return new ScreeningView(
        screening.id(),
        screening.division(),
        screening.name(),
        screening.firstDay(),
        screening.lastDay(),
        screening.endedOn(),
        screening.openedBy(),
        screening.openedAt(),
        counts == null
            ? null
            : new Progress(
                counts.households(),
                counts.unchecked(),
                counts.nothingFound(),
                counts.tagSet(),
                counts.monitoringWanted()));
  }
}

package org.bangfu.registry.period.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.period.ClosedPeriod;
import org.bangfu.registry.period.PeriodStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Closed days of a county, and who did what to them. */
@Schema(name = "ClosedPeriod", description = "Days of a county that are closed (关账期间)")
public record ClosedPeriodView(
    UUID id,
    DivisionCode division,
    LocalDate firstDay,
    LocalDate lastDay,
    @Schema(description = "false where the days were reopened") boolean closed,
    List<Done> steps) {

  /** Who closed or reopened it, when and why. */
  @Schema(name = "ClosedPeriodStep")
  public record Done(PeriodStep.Kind kind, String reason, String actor, Instant recordedAt) {}

  static ClosedPeriodView of(ClosedPeriod period, List<PeriodStep> steps) {
    return new ClosedPeriodView(
        period.id(),
        period.division(),
        period.firstDay(),
        period.lastDay(),
        period.isClosed(),
        steps.stream()
            .map(s -> new Done(s.kind(), s.reason(), s.actor(), s.recordedAt()))
            .toList());
  }
}

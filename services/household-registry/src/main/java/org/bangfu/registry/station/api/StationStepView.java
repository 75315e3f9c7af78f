package org.bangfu.registry.station.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.registry.station.StationMove;
import org.bangfu.registry.station.StationState;
import org.bangfu.registry.station.StationStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of a station as a caller reads it. */
@Schema(name = "StationStep", description = "A step of a station after its opening (撤站、恢复)")
public record StationStepView(
    UUID id,
    StationMove move,
    StationState to,
    LocalDate occurredOn,
    String reason,
    String actor,
    Instant recordedAt,
    @Schema(description = "the step that this one takes back; absent for any other")
        @Nullable UUID reverses) {

  static StationStepView of(StationStep step) {
    return new StationStepView(
        step.id(),
        step.move(),
        step.toState(),
        step.occurredOn(),
        step.reason(),
        step.actor(),
        step.recordedAt(),
        step.reverses());
  }
}

package org.bangfu.registry.standing.supervision.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.registry.standing.supervision.SupervisionState;
import org.bangfu.registry.standing.supervision.SupervisionStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of a supervision as a caller reads it. */
@Schema(name = "SupervisionStep")
public record SupervisionStepView(
    UUID id,
    SupervisionState from,
    SupervisionState to,
    LocalDate occurredOn,
    @Nullable String basis,
    @Schema(description = "why it was taken back") @Nullable String reason,
    @Schema(description = "the step that is taken back") @Nullable UUID reverses,
    Instant recordedAt,
    String actor) {

  static SupervisionStepView of(SupervisionStep step) {
    return new SupervisionStepView(
        step.id(),
        step.fromState(),
        step.toState(),
        step.occurredOn(),
        step.basis(),
        step.reason(),
        step.reverses(),
        step.recordedAt(),
        step.actor());
  }
}

package org.bangfu.registry.household.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.bangfu.registry.household.HouseholdStep;
import org.bangfu.registry.household.Machine;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step as a caller reads it. */
@Schema(name = "HouseholdStep", description = "A step in one of a household's three states")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record StepView(
    Machine state,
    @Nullable String from,
    String to,
    @Schema(description = "the class of monitoring, where the step is into it")
        @Nullable String detail,
    LocalDate occurredOn,
    String actor,
    @Nullable String reason,
    Instant recordedAt) {

  public static StepView of(HouseholdStep s) {
    return new StepView(
        s.machine(),
        s.fromState(),
        s.toState(),
        s.detail(),
        s.occurredOn(),
        s.actor(),
        s.reason(),
        s.recordedAt());
  }
}

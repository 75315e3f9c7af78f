package org.bangfu.registry.household.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.registry.household.Step;
import org.bangfu.registry.household.code.MonitoringClass;
import org.bangfu.registry.household.code.StepOrigin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** For what a household that is watched is watched from now on. */
@Schema(name = "MonitoringClassRequest")
public record MonitoringClassRequest(
    @NotNull MonitoringClass monitoringClass,
    @Schema(description = "the day of the step; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn,
    @Schema(description = "kept sealed, and shown with the steps", examples = "户主住院，支出骤增")
        @NotBlank
        @Size(max = 500)
        String reason,
    @Schema(description = "as of any step; LIVE if absent") @Nullable StepOrigin origin) {

  Step by(String actor) {
    return new StepRequest(occurredOn, reason, origin).by(actor);
  }
}

package org.bangfu.registry.household.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.registry.household.Step;
import org.bangfu.registry.household.code.MonitoringClass;
import org.bangfu.registry.household.code.StepOrigin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a household is watched from now on. */
@Schema(name = "MonitorRequest")
public record MonitorRequest(
    @NotNull MonitoringClass monitoringClass,
    @Schema(description = "the day of the step; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn,
    @Nullable @Size(max = 500) String reason,
    @Schema(description = "as of any step; LIVE if absent") @Nullable StepOrigin origin) {

  /** The step that is asked for. */
  public Step by(String actor) {
    return new StepRequest(occurredOn, reason, origin).by(actor);
  }
}

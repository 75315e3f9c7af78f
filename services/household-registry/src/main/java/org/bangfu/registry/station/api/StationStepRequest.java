package org.bangfu.registry.station.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.station.StationStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of a station. */
@Schema(name = "StationStepRequest")
public record StationStepRequest(
    @NotBlank
        @Size(max = 500)
        @Schema(description = "why; personal data have no place here", examples = "并入中心村服务站")
        String reason,
    @DayOfRecord
        @Schema(
            description =
                "the first day on which it is so; today if absent. A reversal on the day of what was"
                    + " wrong lets it never have counted",
            examples = "2020-11-30")
        @Nullable LocalDate occurredOn) {

  StationStep.Taken by(String actor) {
    return new StationStep.Taken(BusinessDays.orToday(occurredOn), reason.strip(), actor);
  }
}

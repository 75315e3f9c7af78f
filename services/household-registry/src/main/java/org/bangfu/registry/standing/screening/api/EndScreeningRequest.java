package org.bangfu.registry.standing.screening.api;

import java.time.LocalDate;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sweep ends. */
@Schema(name = "EndScreeningRequest")
public record EndScreeningRequest(
    @Schema(description = "the day of its end; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn) {

  LocalDate day() {
    return BusinessDays.orToday(occurredOn);
  }
}

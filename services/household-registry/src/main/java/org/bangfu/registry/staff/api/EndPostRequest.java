package org.bangfu.registry.staff.api;

import java.time.LocalDate;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody works at a station no longer. */
@Schema(name = "EndPostRequest")
public record EndPostRequest(
    @Schema(description = "the first day on which it is so; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn) {

  LocalDate day() {
    return BusinessDays.orToday(occurredOn);
  }
}

package org.bangfu.registry.standing.exit.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step that households take together. */
@Schema(name = "HouseholdsOnDayRequest")
public record HouseholdsOnDayRequest(
    @Schema(description = "the day of the step; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn,
    @Schema(description = "ids, each once", examples = "[\"01a20621-b0e8-71fc-9754-05063824049b\"]")
        @NotNull
        @Size(min = 1, max = 1000)
        List<@NotNull UUID> households) {

  LocalDate day() {
    return BusinessDays.orToday(occurredOn);
  }
}

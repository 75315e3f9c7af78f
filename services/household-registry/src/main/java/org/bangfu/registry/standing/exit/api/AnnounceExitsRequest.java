package org.bangfu.registry.standing.exit.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Exits that are posted for everybody to see. */
@Schema(name = "AnnounceExitsRequest")
public record AnnounceExitsRequest(
    @Schema(description = "the first day of the announcement; today if absent")
        @Nullable
        @DayOfRecord
        LocalDate occurredOn,
    @Schema(
            description =
                "for how many days it is posted, the first one among them; 7 if absent, and not less",
            examples = "7")
        @Nullable
        @Min(7)
        @Max(60)
        Integer days,
    @Schema(description = "ids, each once", examples = "[\"01a20621-b0e8-71fc-9754-05063824049b\"]")
        @NotNull
        @Size(min = 1, max = 1000)
        List<@NotNull UUID> households) {
  private static final int DAYS = 7;

  LocalDate day() {
    return BusinessDays.orToday(occurredOn);
  }

  LocalDate until() {
    return day().plusDays((days == null ? DAYS : days) - 1L);
  }
}

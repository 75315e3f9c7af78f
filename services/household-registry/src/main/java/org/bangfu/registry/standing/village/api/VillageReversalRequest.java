package org.bangfu.registry.standing.village.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of a village or a site that was wrong is taken back. */
@Schema(name = "VillageReversalRequest")
public record VillageReversalRequest(
    @NotBlank
        @Size(max = 500)
        @Schema(description = "why; personal data have no place here", examples = "误记到邻村")
        String reason,
    @DayOfRecord
        @Schema(
            description =
                "the day on which it stops counting; today if absent; not before the day of what is"
                    + " taken back, on which it would never have counted",
            examples = "2018-12-29")
        @Nullable LocalDate occurredOn) {

  public LocalDate day() {
    return BusinessDays.orToday(occurredOn);
  }

  public String why() {
    return reason.strip();
  }
}

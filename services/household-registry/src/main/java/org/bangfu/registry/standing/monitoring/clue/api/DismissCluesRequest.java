package org.bangfu.registry.standing.monitoring.clue.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Clues in which nothing is that would have anybody watched. */
@Schema(name = "DismissCluesRequest")
public record DismissCluesRequest(
    @Schema(description = "the day of the step; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn,
    @Schema(description = "kept sealed, with each", examples = "费用已由医保报销，收入稳定")
        @NotBlank
        @Size(max = 500)
        String reason,
    @Schema(description = "ids, each once", examples = "[\"01a20622-0f4c-7d02-8a51-5d0b6a0c2f11\"]")
        @NotNull
        @Size(min = 1, max = 1000)
        List<@NotNull UUID> clues) {

  LocalDate day() {
    return BusinessDays.orToday(occurredOn);
  }

  PersonalText why() {
    return new PersonalText(reason.strip());
  }

  /** Repeats no reason, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "DismissCluesRequest[" + occurredOn + "]";
  }
}

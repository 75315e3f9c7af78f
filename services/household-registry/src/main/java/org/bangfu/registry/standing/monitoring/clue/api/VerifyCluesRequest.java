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

/** Somebody looks into clues. */
@Schema(name = "VerifyCluesRequest")
public record VerifyCluesRequest(
    @Schema(description = "the day of the step; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn,
    @Schema(description = "who looks into them; kept sealed", examples = "王小五")
        @NotBlank
        @Size(max = 60)
        String verifier,
    @Schema(description = "ids, each once", examples = "[\"01a20622-0f4c-7d02-8a51-5d0b6a0c2f11\"]")
        @NotNull
        @Size(min = 1, max = 1000)
        List<@NotNull UUID> clues) {

  LocalDate day() {
    return BusinessDays.orToday(occurredOn);
  }

  PersonalText who() {
    return new PersonalText(verifier.strip());
  }

  /** Repeats no name, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "VerifyCluesRequest[" + occurredOn + "]";
  }
}

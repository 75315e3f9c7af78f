package org.bangfu.needs.origin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.history.DayOfRecord;
import org.bangfu.kit.personal.PersonalText;
import org.bangfu.kit.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that was entered is taken back. */
@Schema(example = "{\"reason\": \"记到了另一户\", \"occurredOn\": \"2020-02-03\"}")
public record ReversalRequest(
    @NotBlank @Size(max = 500) @Schema(description = "why; kept sealed") String reason,
    @DayOfRecord
        @Schema(
            description = "the day on which it stops counting; today in Asia/Shanghai if absent")
        @Nullable LocalDate occurredOn) {

  public PersonalText why() {
    return new PersonalText(reason.strip());
  }

  public LocalDate day() {
    return BusinessDays.orToday(occurredOn);
  }

  /** Repeats no reason, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "ReversalRequest[" + occurredOn + "]";
  }
}

package org.bangfu.kit.record.origin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that was entered is taken back. */
public record ReversalRequest(
    @NotBlank @Size(max = 500) @Schema(description = "why; kept sealed", examples = "记到了另一户")
        String reason,
    @DayOfRecord
        @Schema(
            description =
                "the day on which it stops counting; today in Asia/Shanghai if absent; not before"
                    + " the day of what is taken back, on which it would never have counted",
            examples = "2020-02-03")
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

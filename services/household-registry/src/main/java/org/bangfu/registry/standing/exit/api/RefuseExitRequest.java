package org.bangfu.registry.standing.exit.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An exit that is not to be. */
@Schema(name = "RefuseExitRequest")
public record RefuseExitRequest(
    @NotBlank @Size(max = 500) @Schema(description = "why; kept sealed", examples = "住房安全尚未保障")
        String reason,
    @DayOfRecord @Schema(description = "today if absent", examples = "2020-02-03")
        @Nullable LocalDate occurredOn) {

  PersonalText why() {
    return new PersonalText(reason.strip());
  }

  LocalDate day() {
    return BusinessDays.orToday(occurredOn);
  }

  /** Repeats no reason, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "RefuseExitRequest[" + occurredOn + "]";
  }
}

package org.bangfu.needs.help.need.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The station does not publish a need, and says why. */
@Schema(
    example =
        """
        {"reason": "该需求已由民政部门解决", "occurredOn": "2019-05-08"}
        """)
public record RejectNeedRequest(
    @NotBlank
        @Size(min = 2, max = 500)
        @Schema(
            description =
                "told to who posted the need, to its household and to staff; never published")
        String reason,
    @DayOfRecord @Schema(description = "today in Asia/Shanghai if absent")
        @Nullable LocalDate occurredOn) {

  LocalDate day() {
    return BusinessDays.orToday(occurredOn);
  }

  PersonalText why() {
    return new PersonalText(reason.strip());
  }

  /** Says not why, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "RejectNeedRequest[" + occurredOn + "]";
  }
}

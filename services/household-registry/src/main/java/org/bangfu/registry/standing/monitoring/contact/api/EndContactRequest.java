package org.bangfu.registry.standing.monitoring.contact.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From a day on nobody looks after a household. */
@Schema(name = "EndContactRequest")
public record EndContactRequest(
    @Schema(description = "from which day on; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn,
    @Schema(description = "kept sealed", examples = "驻村工作队轮换") @NotBlank @Size(max = 500)
        String reason) {

  LocalDate day() {
    return BusinessDays.orToday(occurredOn);
  }

  PersonalText why() {
    return new PersonalText(reason.strip());
  }

  /** Repeats no reason, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "EndContactRequest[" + occurredOn + "]";
  }
}

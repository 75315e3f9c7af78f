package org.bangfu.registry.manager.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.manager.Taken;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step against an information manager, who may ask why. */
@Schema(name = "ExplainedManagerStepRequest")
public record ExplainedStepRequest(
    @Schema(description = "kept sealed, and shown with the steps", examples = "连续三个月未更新需求")
        @NotBlank
        @Size(max = 500)
        String reason,
    @Schema(description = "the day of the step; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn) {

  Taken by(String actor) {
    return new Taken(BusinessDays.orToday(occurredOn), actor, new PersonalText(reason.strip()));
  }

  /** Repeats no reason, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "ExplainedStepRequest[" + occurredOn + "]";
  }
}

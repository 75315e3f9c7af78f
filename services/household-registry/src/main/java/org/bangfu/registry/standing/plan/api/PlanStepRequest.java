package org.bangfu.registry.standing.plan.api;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.standing.plan.TakenStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan is agreed with the household, or begun. */
@Schema(name = "PlanStepRequest")
public record PlanStepRequest(
    @Schema(description = "the day of the step; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn,
    @Schema(description = "kept sealed, and shown with the steps", examples = "户主签字确认")
        @Nullable
        @Size(max = 500)
        String reason) {

  TakenStep by(String actor) {
    return new TakenStep(
        BusinessDays.orToday(occurredOn), actor, null, PersonalText.ofNullable(reason));
  }

  /** Repeats no reason, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "PlanStepRequest[" + occurredOn + "]";
  }
}

package org.bangfu.registry.standing.plan.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.standing.plan.PlanOutcome;
import org.bangfu.registry.standing.plan.TakenStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of a plan. */
@Schema(name = "EvaluatePlanRequest")
public record EvaluatePlanRequest(
    @NotNull PlanOutcome outcome,
    @Schema(description = "the day of the step; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn,
    @Schema(description = "kept sealed, and shown with the steps", examples = "养殖增收一万二千元")
        @Nullable
        @Size(max = 500)
        String reason) {

  TakenStep by(String actor) {
    return new TakenStep(
        BusinessDays.orToday(occurredOn), actor, outcome, PersonalText.ofNullable(reason));
  }

  /** Repeats no reason, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "EvaluatePlanRequest[" + outcome + "]";
  }
}

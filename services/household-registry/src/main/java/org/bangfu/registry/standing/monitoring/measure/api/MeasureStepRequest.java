package org.bangfu.registry.standing.monitoring.measure.api;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.standing.monitoring.measure.StepMeasure.Taken;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A measure is done, or dropped. */
@Schema(name = "MeasureStepRequest")
public record MeasureStepRequest(
    @Schema(description = "the day of the step; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn,
    @Schema(description = "kept sealed, and shown with the measure", examples = "已外出务工")
        @Nullable
        @Size(max = 500)
        String reason) {

  Taken by(String actor) {
    return new Taken(BusinessDays.orToday(occurredOn), PersonalText.ofNullable(reason), actor);
  }

  /** Repeats no reason, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "MeasureStepRequest[" + occurredOn + "]";
  }
}

package org.bangfu.registry.manager.api;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.manager.Taken;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of an information manager that needs no reason. */
@Schema(name = "ManagerStepRequest")
public record ManagerStepRequest(
    @Schema(description = "the day of the step; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn,
    @Schema(description = "kept sealed, and shown with the steps", examples = "已完成补训")
        @Nullable
        @Size(max = 500)
        String reason) {

  Taken by(String actor) {
    return new Taken(BusinessDays.orToday(occurredOn), actor, PersonalText.ofNullable(reason));
  }

  /** Repeats no reason, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "ManagerStepRequest[" + occurredOn + "]";
  }
}

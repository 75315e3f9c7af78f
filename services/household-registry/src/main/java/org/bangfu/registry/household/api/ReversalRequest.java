package org.bangfu.registry.household.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.history.DayOfRecord;
import org.bangfu.kit.personal.PersonalText;
import org.bangfu.kit.time.BusinessDays;
import org.bangfu.registry.household.Step;
import org.bangfu.registry.household.StepOrigin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a step was wrong. */
@Schema(name = "ReversalRequest")
public record ReversalRequest(
    @Schema(description = "kept sealed, and shown with the steps", examples = "误将邻户关闭")
        @NotBlank
        @Size(max = 500)
        String reason,
    @Schema(
            description =
                "the day from which it holds no longer, and on which figures change; today if"
                    + " absent; not before the step's own day, on which it would never have been")
        @Nullable
        @DayOfRecord
        LocalDate occurredOn) {

  Step by(String actor) {
    return new Step(
        BusinessDays.orToday(occurredOn), actor, new PersonalText(reason.strip()), StepOrigin.LIVE);
  }
}

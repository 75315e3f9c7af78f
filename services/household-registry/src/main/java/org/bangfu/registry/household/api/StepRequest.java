package org.bangfu.registry.household.api;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.Step;
import org.bangfu.registry.household.code.StepOrigin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step in one of a household's states. */
@Schema(name = "StepRequest")
public record StepRequest(
    @Schema(description = "the day of the step; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn,
    @Schema(description = "kept sealed, and shown with the steps", examples = "入户核实")
        @Nullable
        @Size(max = 500)
        String reason,
    @Schema(
            description =
                "HISTORY where the step was taken before and is written down afterwards: a step on"
                    + " the poverty register or in monitoring may then lie before the registration;"
                    + " LIVE if absent")
        @Nullable StepOrigin origin) {

  Step by(String actor) {
    return new Step(
        BusinessDays.orToday(occurredOn),
        actor,
        PersonalText.ofNullable(reason),
        Objects.requireNonNullElse(origin, StepOrigin.LIVE));
  }
}

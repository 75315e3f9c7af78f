package org.bangfu.registry.household.api;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.registry.household.Step;
import org.bangfu.registry.household.code.StepOrigin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An exit from the poverty register. */
@Schema(name = "ExitRequest")
public record ExitRequest(
    @Schema(description = "the day of the exit; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn,
    @Schema(
            description = "kept sealed, and shown with the steps; required for an override",
            examples = "已核实")
        @Nullable
        @Size(max = 500)
        String reason,
    @Schema(
            description =
                "HISTORY where the exit was decided before and is written down afterwards: it may"
                    + " then lie before the registration, and then nothing has to be proved; LIVE"
                    + " if absent")
        @Nullable StepOrigin origin,
    @Schema(
            description =
                "whether a county officer answers for an exit that is not proved; false if absent")
        @Nullable Boolean override) {

  boolean isOverridden() {
    return Boolean.TRUE.equals(override);
  }

  Step by(String actor) {
    return new StepRequest(occurredOn, reason, origin).by(actor);
  }
}

package org.bangfu.registry.household.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.registry.household.Step;
import org.bangfu.registry.household.code.StepOrigin;
import org.bangfu.registry.household.code.WrongListing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a household should never have been on the poverty register. */
@Schema(name = "RegisterRemovalRequest")
public record RegisterRemovalRequest(
    @NotNull @Schema(examples = "PUBLIC_PAY") WrongListing basis,
    @Schema(description = "the day from which it is off it; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn,
    @NotBlank
        @Size(max = 500)
        @Schema(description = "kept sealed, and shown with the steps", examples = "经核查，户主系在编教师")
        String reason,
    @Schema(description = "as of any step; LIVE if absent") @Nullable StepOrigin origin) {

  Step by(String actor) {
    return new StepRequest(occurredOn, reason.strip(), origin).by(actor);
  }

  /** Repeats no reason, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "RegisterRemovalRequest[" + basis + ", " + occurredOn + "]";
  }
}

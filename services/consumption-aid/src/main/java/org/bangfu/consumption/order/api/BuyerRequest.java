package org.bangfu.consumption.order.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.bangfu.consumption.order.BuyerKind;
import org.bangfu.consumption.order.NewBuyer;
import org.bangfu.kit.guard.personal.PersonalText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who buys. */
public record BuyerRequest(
    @NotNull BuyerKind kind,
    @NotBlank @Size(max = 200) String name,
    @Schema(description = "for how many people a union (工会) buys; needed for a union")
        @Min(1)
        @Max(10_000_000)
        @Nullable Integer headCount) {

  NewBuyer toBuyer() {
    return new NewBuyer(kind, new PersonalText(name.strip()), headCount);
  }
}

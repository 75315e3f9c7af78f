package org.bangfu.registry.standing.removal.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.Step;
import org.bangfu.registry.household.code.StepOrigin;
import org.bangfu.registry.household.code.WrongListing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Households that should never have been on the poverty register, all for one reason. */
@Schema(name = "RemoveFromRegisterRequest")
public record RemoveFromRegisterRequest(
    @NotNull @Schema(examples = "PROPERTY") WrongListing basis,
    @Schema(description = "the day from which they are off it; today if absent")
        @Nullable
        @DayOfRecord
        LocalDate occurredOn,
    @NotBlank
        @Size(max = 500)
        @Schema(
            description = "kept sealed with each of them, and shown with its steps",
            examples = "县级数据比对，经村、乡核查属实")
        String reason,
    @Schema(description = "as of any step; LIVE if absent") @Nullable StepOrigin origin,
    @Schema(description = "ids, each once", examples = "[\"01a20621-b0e8-71fc-9754-05063824049b\"]")
        @NotNull
        @Size(min = 1, max = 1000)
        List<@NotNull UUID> households) {

  Step by(String actor) {
    return new Step(
        BusinessDays.orToday(occurredOn),
        actor,
        new PersonalText(reason.strip()),
        Objects.requireNonNullElse(origin, StepOrigin.LIVE));
  }

  /** Repeats no reason, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "RemoveFromRegisterRequest[" + basis + ", " + occurredOn + "]";
  }
}

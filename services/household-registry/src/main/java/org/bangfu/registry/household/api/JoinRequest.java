package org.bangfu.registry.household.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.registry.household.code.JoinReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who joins a household. */
@Schema(name = "JoinRequest")
public record JoinRequest(
    @NotNull @Valid PersonRequest person,
    @NotNull JoinReason reason,
    @Schema(description = "the day of joining; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn) {}

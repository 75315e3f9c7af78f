package org.bangfu.registry.household.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.registry.household.code.LeaveReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who leaves a household. */
@Schema(name = "DepartureRequest")
public record DepartureRequest(
    @NotNull LeaveReason reason,
    @Schema(description = "the day of leaving; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn,
    @Schema(description = "the member who is the head from then on, where the head leaves")
        @Nullable UUID newHeadId) {}

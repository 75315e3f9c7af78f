package org.bangfu.registry.manager.api;

import java.time.LocalDate;
import org.bangfu.kit.record.period.DayOfRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The outcome of the review. */
@Schema(name = "AdmitManagerRequest")
public record AdmitManagerRequest(
    @Schema(description = "the day of the admission; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn) {}

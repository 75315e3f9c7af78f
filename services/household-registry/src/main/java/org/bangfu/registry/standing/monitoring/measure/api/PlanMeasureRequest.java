package org.bangfu.registry.standing.monitoring.measure.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.registry.standing.monitoring.measure.MeasureKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be done for a household. */
@Schema(
    name = "PlanMeasureRequest",
    examples =
        """
        {"kind":"INDUSTRY","plannedOn":"2021-04-06"}\
        """)
public record PlanMeasureRequest(
    @NotNull MeasureKind kind,
    @Schema(description = "the day on which it was planned; today if absent") @Nullable @DayOfRecord
        LocalDate plannedOn) {}

package org.bangfu.registry.period.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.value.division.AtLevel;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A county closes days that are over. */
@Schema(
    examples =
        """
        {"division":"430525","firstDay":"2020-01-01","lastDay":"2020-03-31","reason":"一季度报表已上报"}\
        """)
public record ClosePeriodRequest(
    @Schema(description = "the county") @NotNull @AtLevel(DivisionLevel.COUNTY)
        DivisionCode division,
    @NotNull LocalDate firstDay,
    @Schema(description = "included; before today in Asia/Shanghai") @NotNull LocalDate lastDay,
    @Schema(description = "why; personal data have no place here") @NotBlank @Size(max = 500)
        String reason) {}

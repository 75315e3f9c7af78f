package org.bangfu.registry.standing.line.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.AtMostYuan;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.value.money.PositiveMoney;
import org.bangfu.registry.standing.line.LineKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line that is set. */
@Schema(
    name = "SetLineRequest",
    examples =
        """
        {"division":"43","kind":"POVERTY","year":2019,"amount":"3747.00","source":"湘扶办发〔2019〕号"}\
        """)
public record LineRequest(
    @NotNull DivisionCode division,
    @NotNull LineKind kind,
    @NotNull @Min(1978) @Max(2100) Integer year,
    @NotNull
        @PositiveMoney
        @AtMostYuan(1_000_000)
        @Schema(description = "yuan a head and year, net")
        Money amount,
    @NotBlank @Size(max = 200) @Schema(description = "who set it, and where") String source) {}

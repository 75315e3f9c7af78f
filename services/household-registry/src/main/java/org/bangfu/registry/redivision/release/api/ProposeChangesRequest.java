package org.bangfu.registry.redivision.release.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.value.division.DivisionCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Changes that are to be drafted from a release. */
@Schema(name = "ProposeChangesRequest")
public record ProposeChangesRequest(
    @NotNull @Schema(description = "a county of the release, or a township or village of it")
        DivisionCode division,
    @NotNull @Schema(description = "the first day of the new divisions", examples = "2026-12-01")
        LocalDate inForceFrom,
    @NotBlank
        @Size(max = 200)
        @Schema(description = "the number of the order 文号", examples = "国统字〔2026〕号")
        String paper) {}

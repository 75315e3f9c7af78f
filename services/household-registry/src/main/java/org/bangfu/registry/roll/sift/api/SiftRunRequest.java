package org.bangfu.registry.roll.sift.api;

import jakarta.validation.constraints.NotNull;
import org.bangfu.kit.value.division.DivisionCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place whose roll is to be looked at. */
@Schema(name = "SiftRunRequest", examples = "{\"division\":\"430525103\"}")
public record SiftRunRequest(
    @Schema(description = "a county, township or village") @NotNull DivisionCode division) {}

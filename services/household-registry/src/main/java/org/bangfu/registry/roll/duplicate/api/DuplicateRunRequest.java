package org.bangfu.registry.roll.duplicate.api;

import jakarta.validation.constraints.NotNull;
import org.bangfu.kit.value.division.DivisionCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place in which duplicates are to be looked for. */
@Schema(name = "DuplicateRunRequest", examples = "{\"division\":\"430525103\"}")
public record DuplicateRunRequest(
    @Schema(
            description =
                "a county, township or village; pairs of two townships are found in a county alone")
        @NotNull
        DivisionCode division) {}

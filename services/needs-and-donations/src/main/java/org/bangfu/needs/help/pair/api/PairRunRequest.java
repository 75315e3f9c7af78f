package org.bangfu.needs.help.pair.api;

import jakarta.validation.constraints.NotNull;
import org.bangfu.kit.value.division.DivisionCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place in which helpers who are one are to be looked for. */
@Schema(name = "HelperPairRunRequest", examples = "{\"division\":\"430525\"}")
public record PairRunRequest(
    @Schema(
            description =
                "one of the caller's; pairs of two counties are found in a division above both")
        @NotNull
        DivisionCode division) {}

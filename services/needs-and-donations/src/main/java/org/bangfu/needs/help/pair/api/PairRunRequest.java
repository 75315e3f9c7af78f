package org.bangfu.needs.help.pair.api;

import jakarta.validation.constraints.NotNull;
import org.bangfu.kit.value.division.DivisionCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place in which helpers who are one are to be looked for. */
@Schema(name = "HelperPairRunRequest", examples = "{\"division\":\"430525\"}")
public record PairRunRequest(
    @Schema(
            description =
                "one of the caller's, a prefecture or in one; pairs of two counties are found in a"
                    + " prefecture above both, and others by one of the two helpers")
        @NotNull
        DivisionCode division) {}

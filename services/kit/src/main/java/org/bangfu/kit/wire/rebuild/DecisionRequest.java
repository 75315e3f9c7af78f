package org.bangfu.kit.wire.rebuild;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why one decides so about what differs. */
@Schema(
    name = "RebuildDecision",
    example = "{\"reason\": \"A sum was changed by hand on 3 November.\"}")
record DecisionRequest(
    @NotBlank @Size(max = 500) @Schema(description = "kept with the rebuild; names nobody")
        String reason) {}

package org.bangfu.kit.wire.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a dead letter shall have no effect. */
public record DiscardRequest(
    @NotBlank
        @Size(max = 500)
        @Schema(
            description = "why; kept, with the numbers of people masked",
            examples = "Sent by a test installation; the household is not one of ours")
        String reason) {}

package org.bangfu.registry.redivision.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change that is not to come into force. */
@Schema(name = "WithdrawDivisionChangeRequest")
public record WithdrawDivisionChangeRequest(
    @NotBlank
        @Size(max = 500)
        @Schema(description = "why; personal data have no place here", examples = "批复另行下达")
        String reason) {}

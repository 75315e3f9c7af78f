package org.bangfu.registry.household.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a change is asked for in clear. */
@Schema(
    name = "RevealChangeRequest",
    example =
        """
        {"purpose": "核实身份证号更正"}
        """)
public record RevealChangeRequest(
    @Schema(description = "why, for the audit; no person's data")
        @NotBlank
        @Size(min = 5, max = 200)
        String purpose) {}

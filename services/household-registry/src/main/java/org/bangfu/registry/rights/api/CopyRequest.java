package org.bangfu.registry.rights.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the office takes a copy in clear. */
@Schema(
    name = "CopyRequest",
    example =
        """
        {"purpose": "本人到镇服务大厅申请查阅"}
        """)
public record CopyRequest(
    @Schema(description = "why, for the audit: which request it answers; no person's data")
        @NotBlank
        @Size(min = 5, max = 200)
        String purpose) {}

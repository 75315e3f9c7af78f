package org.bangfu.needs.help.helper.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.bangfu.needs.help.moderation.OpenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody vouches for a helper no longer. */
@Schema(
    example =
        """
        {"reason": "电话无法接通，认领后未送达"}
        """)
public record WithdrawVouchingRequest(
    @NotBlank
        @Size(min = 5, max = 200)
        @OpenText
        @Schema(description = "why; the helper may read it in its copy")
        String reason) {}

package org.bangfu.consumption.rights.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A buyer has asked the office for what is kept of it. */
@Schema(
    example =
        """
        {"purpose": "本人到窗口申请查阅，受理号 2026-118"}
        """)
public record CopyBuyerRequest(
    @NotBlank
        @Size(min = 5, max = 200)
        @Schema(description = "why, with the request that is answered; it is kept in the audit")
        String purpose) {}

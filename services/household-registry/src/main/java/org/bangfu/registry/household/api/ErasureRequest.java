package org.bangfu.registry.household.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a member is erased. */
@Schema(name = "ErasureRequest")
public record ErasureRequest(
    @Schema(description = "why, for the audit; no person's data", examples = "本人申请删除")
        @NotBlank
        @Size(min = 5, max = 200)
        String reason) {}

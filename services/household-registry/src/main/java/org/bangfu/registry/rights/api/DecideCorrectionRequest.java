package org.bangfu.registry.rights.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The office's answer. */
@Schema(
    name = "DecideCorrectionRequest",
    example =
        """
        {"accepted": true, "answer": "已更正"}
        """)
public record DecideCorrectionRequest(
    @NotNull Boolean accepted, @NotBlank @Size(max = 1000) String answer) {}

package org.bangfu.payment.statement.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.bangfu.payment.statement.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of a line that does not match. */
@Schema(example = "{\"outcome\": \"LEAVE\", \"reason\": \"次日到账\"}")
public record DecideLineRequest(
    @NotNull @Schema(description = "FAIL lets the pledge fall away when the statement is confirmed")
        Outcome outcome,
    @NotBlank @Size(max = 200) String reason) {}

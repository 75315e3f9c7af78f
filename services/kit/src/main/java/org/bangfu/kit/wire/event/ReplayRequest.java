package org.bangfu.kit.wire.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose dead letters are replayed. */
public record ReplayRequest(
    @NotBlank @Size(max = 249) @Schema(examples = "bangfu.household.v1") String topic) {}

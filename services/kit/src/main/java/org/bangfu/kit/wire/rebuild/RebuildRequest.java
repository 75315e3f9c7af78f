package org.bangfu.kit.wire.rebuild;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to make it from. */
@Schema(example = "{\"from\": \"topics\"}")
record RebuildRequest(
    @NotBlank
        @Size(max = 20)
        @Schema(
            description =
                "topics: from every event there was; where figures are kept, facts: the sums from"
                    + " the facts, which stay")
        String from) {}

package org.bangfu.kit.wire.event;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one dead letter when all of its topic were replayed. */
@Schema(description = "One dead letter after the replay")
public record ReplayedItem(
    UUID id,
    DeadLetterState state,
    @Nullable @Schema(description = "why it is not replayed; numbers of people are masked")
        String reason) {}

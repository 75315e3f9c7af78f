package org.bangfu.kit.wire.event;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the dead letters of a topic. */
@Schema(description = "What became of each dead letter, in the topic's order")
public record ReplayAnswer(
    List<ReplayedItem> items,
    @Schema(description = "how many of the topic are still open", examples = "0") long left) {}

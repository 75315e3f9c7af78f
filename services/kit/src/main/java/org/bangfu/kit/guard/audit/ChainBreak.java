package org.bangfu.kit.guard.audit;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the chain does not hold.
 *
 * @param seq the segment's number; null for an entry that is in none
 * @param entryId the entry that is in no segment; null for a segment, which says no entry
 */
@Schema(description = "The first place where the chain does not hold")
public record ChainBreak(
    @Schema(examples = "ENTRY_CHANGED") BreakKind kind,
    @Nullable
        @Schema(
            description = "number of the segment, whose entries are those of about a second",
            examples = "4711")
        Long seq,
    @Nullable UUID entryId) {}

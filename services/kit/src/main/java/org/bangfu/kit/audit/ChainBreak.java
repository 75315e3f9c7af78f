package org.bangfu.kit.audit;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the chain does not hold.
 *
 * @param seq the link's number, from 1; null for an entry without a link
 * @param entryId the entry that it is about; null where only its link's number is known
 */
@Schema(description = "The first place where the chain does not hold")
public record ChainBreak(
    @Schema(examples = "ENTRY_CHANGED") BreakKind kind,
    @Nullable @Schema(description = "number of the link, from 1", examples = "4711") Long seq,
    @Nullable UUID entryId) {}

package org.bangfu.kit.wire.outbox.reconcile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a comparison found and did. */
@Schema(name = "Comparison")
public record ReconciliationAnswer(
    @Schema(description = "events of the outbox") long compared,
    @Schema(description = "of them on no topic") long missing,
    @Schema(description = "of them written again, for the relay") long toldAgain) {}

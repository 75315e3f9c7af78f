package org.bangfu.kit.wire.outbox.reconcile;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far outbox and topics have been compared. */
@Schema(name = "Reconciliation")
public record ReconciliationView(
    @Schema(description = "every event that was written before is on its topic")
        Instant reconciledUntil,
    @Schema(description = "when it was last tried") Instant lookedAt,
    @Schema(description = "events, since the beginning") long compared,
    @Schema(description = "of them, because they were missing on their topics") long toldAgain,
    Slot.Status slot,
    @Schema(description = "of the write-ahead log, for the relay") long retainedBytes) {

  static ReconciliationView of(Reconciled reconciled, Slot slot) {
    return new ReconciliationView(
        reconciled.until().toInstant(),
        reconciled.lookedAt().toInstant(),
        reconciled.compared(),
        reconciled.toldAgain(),
        slot.status(),
        slot.retainedBytes());
  }
}

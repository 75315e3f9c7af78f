package org.bangfu.kit.wire.outbox.reconcile;

import java.time.OffsetDateTime;

/**
 * A place in the history of a database.
 *
 * @param at the database's time; what was committed before it is of a transaction below {@code
 *     untilTx}
 * @param untilTx before it every transaction of the database had ended
 * @param lsn where the write-ahead log stood then, with all of those behind it
 */
public record Mark(OffsetDateTime at, long untilTx, Lsn lsn) {}

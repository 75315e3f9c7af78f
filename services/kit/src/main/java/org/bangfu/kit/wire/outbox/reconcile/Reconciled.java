package org.bangfu.kit.wire.outbox.reconcile;

import java.time.OffsetDateTime;

/**
 * How far outbox and topics have been compared.
 *
 * @param untilTx every event of a transaction below it was on its topic
 * @param until when that was so; every event that was committed before it
 * @param ageSeconds how long ago that is, by the database's clock
 * @param lookedAt when it was last tried
 * @param compared events, since the beginning
 * @param toldAgain of them, because they were missing on their topics
 */
record Reconciled(
    long untilTx,
    OffsetDateTime until,
    long ageSeconds,
    OffsetDateTime lookedAt,
    long compared,
    long toldAgain) {}

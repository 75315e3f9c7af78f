package org.bangfu.kit.wire.outbox.reconcile;

import java.util.List;

/**
 * The events of whole transactions, some ten thousand at most where no single one wrote more.
 *
 * @param untilTx the first transaction that is not among them
 */
record Step(long untilTx, List<OutboxEvent> events) {}

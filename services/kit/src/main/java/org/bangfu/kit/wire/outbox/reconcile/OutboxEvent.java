package org.bangfu.kit.wire.outbox.reconcile;

import java.time.Instant;
import java.util.UUID;

/** What is compared of an event. */
record OutboxEvent(UUID id, String topic, Instant occurredAt) {}

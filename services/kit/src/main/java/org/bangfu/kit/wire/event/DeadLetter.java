package org.bangfu.kit.wire.event;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be read or taken, and what became of it.
 *
 * @param headers as {@link KeptHeaders} writes them
 * @param value null where the record had none
 * @param loggedAt when the log took the record
 * @param tries replays that failed
 */
record DeadLetter(
    UUID id,
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    String headers,
    byte @Nullable [] value,
    OffsetDateTime loggedAt,
    String reason,
    DeadLetterState state,
    int tries,
    OffsetDateTime arrivedAt,
    @Nullable OffsetDateTime closedAt,
    @Nullable String closedBy,
    @Nullable String closingNote) {

  boolean isOpen() {
    return state == DeadLetterState.OPEN;
  }

  /** As it came from the log. */
  @SuppressWarnings("NullAway") // Kafka takes records without key or value
  ConsumerRecord<String, byte[]> record() {
    return new ConsumerRecord<>(
        topic,
        partition,
        offset,
        loggedAt.toInstant().toEpochMilli(),
        TimestampType.CREATE_TIME,
        0,
        value == null ? 0 : value.length,
        key,
        value,
        KeptHeaders.read(headers),
        Optional.empty());
  }
}

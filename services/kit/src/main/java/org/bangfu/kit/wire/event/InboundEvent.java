package org.bangfu.kit.wire.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.bangfu.kit.problem.Trace;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * An event as it arrived.
 *
 * @param aggregateVersion the sender's version of the aggregate after the change
 * @param occurredAt when the sender wrote it
 * @param heardAt when the log took it
 * @param data the payload
 * @param record where it stood, for dead letters
 */
public record InboundEvent(
    UUID id,
    String type,
    UUID subject,
    long aggregateVersion,
    DivisionCode division,
    Instant occurredAt,
    Instant heardAt,
    JsonNode data,
    ConsumerRecord<String, byte[]> record) {
  /** The trace of the call from which it came; null where none is told. */
  @Nullable String trace() {
    Header header = record.headers().lastHeader(Trace.HEADER);
    byte[] value = header == null ? null : header.value();
    return value == null ? null : new String(value, StandardCharsets.US_ASCII);
  }
}

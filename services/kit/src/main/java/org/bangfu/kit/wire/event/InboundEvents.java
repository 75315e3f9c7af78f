package org.bangfu.kit.wire.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/** Reads CloudEvents 1.0 in binary mode. */
@ApplicationScoped
public class InboundEvents {
  private static final Pattern TYPE = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private final ObjectMapper json;

  InboundEvents(ObjectMapper json) {
    this.json = json;
  }

  /**
   * @throws UnreadableEventException if a header is missing or wrong, or the value is no JSON
   *     object
   */
  public InboundEvent read(ConsumerRecord<String, byte[]> record) {
    if (!"1.0".equals(header(record, "ce_specversion"))) {
      throw new UnreadableEventException("the header ce_specversion is not 1.0");
    }
    return new InboundEvent(
        read(record, "ce_id", UUID::fromString),
        type(record),
        read(record, "ce_subject", UUID::fromString),
        read(record, "ce_aggregateversion", Long::valueOf),
        read(record, "ce_division", DivisionCode::new),
        read(record, "ce_time", time -> OffsetDateTime.parse(time).toInstant()),
        Instant.ofEpochMilli(record.timestamp()),
        data(record),
        record);
  }

  /** Printable, or a name in another encoding would pass for a type that nobody here knows. */
  private static String type(ConsumerRecord<String, byte[]> record) {
    String type = header(record, "ce_type");
    if (!TYPE.matcher(type).matches()) {
      throw new UnreadableEventException("the header ce_type cannot be read");
    }
    return type;
  }

  /** The header is named and its value is not, for it may be somebody's. */
  private static <T> T read(
      ConsumerRecord<String, byte[]> record, String name, Function<String, T> reader) {
    try {
      return reader.apply(header(record, name));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnreadableEventException("the header " + name + " cannot be read");
    }
  }

  private JsonNode data(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      throw new UnreadableEventException("the event has no value");
    }
    try {
      JsonNode data = json.readTree(record.value());
      if (data == null || !data.isObject()) {
        throw new UnreadableEventException("the value is not a JSON object");
      }
      return data;
    } catch (IOException e) {
      // the parser's message can quote the value, and the value is not ours to repeat
      throw new UnreadableEventException("the value is not JSON");
    }
  }

  /** The event that a record says it is; null where it says none, or none that can be read. */
  static @Nullable UUID idOf(ConsumerRecord<String, byte[]> record) {
    try {
      return UUID.fromString(header(record, "ce_id"));
    } catch (UnreadableEventException | IllegalArgumentException e) {
      return null;
    }
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    if (header == null || header.value() == null) {
      throw new UnreadableEventException("the header " + name + " is missing");
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }
}

package org.bangfu.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.UUID;

/** What the service left for the relay. */
public final class Outboxes {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Outboxes() {}

  /** The payloads of all events of a type, oldest first. */
  public static List<JsonNode> payloads(String type) {
    return Database.rows("select payload from outbox where type = ? order by id", type).stream()
        .map(Outboxes::parsed)
        .toList();
  }

  /** The payloads of the events of one aggregate and type, by its version. */
  public static List<JsonNode> payloads(String type, UUID aggregateId) {
    return Database.rows(
            "select payload from outbox where type = ? and aggregateid = ? order by aggregate_version, id",
            type,
            aggregateId.toString())
        .stream()
        .map(Outboxes::parsed)
        .toList();
  }

  private static JsonNode parsed(String payload) {
    try {
      return JSON.readTree(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the outbox holds no JSON: " + payload, e);
    }
  }
}

package org.bangfu.contract.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares topics, their messages and the payloads as they were released with those of now. */
public final class EventComparison {
  private final SchemaDocument released;
  private final SchemaDocument present;
  private final Breaks breaks = new Breaks("events");

  private EventComparison(JsonNode released, JsonNode present) {
    this.released = new SchemaDocument(released);
    this.present = new SchemaDocument(present);
  }

  /** What a consumer of the released topics would trip over, but for payloads. */
  public static List<Break> ofTopics(JsonNode released, JsonNode present) {
    EventComparison comparison = new EventComparison(released, present);
    comparison.compareTopics();
    return comparison.breaks.list();
  }

  /**
   * What a reader of a released event would trip over.
   *
   * @param event its schema's file
   */
  public static List<Break> ofPayload(String event, JsonNode released, JsonNode present) {
    EventComparison comparison = new EventComparison(released, present);
    comparison.schemas().compare(Way.GIVEN, event, "", released, present);
    return comparison.breaks.list();
  }

  private void compareTopics() {
    Map<String, JsonNode> topics = byAddress(present.root());
    byAddress(released.root())
        .forEach((address, before) -> {
          JsonNode now = topics.get(address);
          if (now == null) {
            breaks.add(address, "is gone");
          } else {
            compareTopic(address, before, now);
          }
        });
  }

  private void compareTopic(String address, JsonNode before, JsonNode now) {
    // which partition a key is in, and so the order of what is told before and after
    same(
        address,
        "bindings",
        released.followed(before.path("bindings")),
        present.followed(now.path("bindings")));
    Map<String, JsonNode> messages = byName(present, now);
    byName(released, before)
        .forEach((name, message) -> {
          JsonNode presently = messages.get(name);
          if (presently == null) {
            breaks.add(address, name + " is gone");
          } else {
            compareMessage(address + " " + name, message, presently);
          }
        });
  }

  private void compareMessage(String where, JsonNode before, JsonNode now) {
    same(where, "payload", before.path("payload"), now.path("payload"));
    compareEnvelope(where, before, now);
    // traits have no names of their own: the one of the same place is the same
    for (int i = 0; i < before.path("traits").size(); i++) {
      compareEnvelope(
          where,
          released.followed(before.path("traits").path(i)),
          present.followed(now.path("traits").path(i)));
    }
  }

  private void compareEnvelope(String where, JsonNode before, JsonNode now) {
    same(where, "contentType", before.path("contentType"), now.path("contentType"));
    same(where, "bindings", before.path("bindings"), now.path("bindings"));
    if (before.has("headers")) {
      schemas()
          .compare(Way.GIVEN, where, "the header", before.path("headers"), now.path("headers"));
    }
  }

  private void same(String where, String what, JsonNode before, JsonNode now) {
    if (!before.equals(now)) {
      breaks.add(where, what + " was " + before + ", is " + now);
    }
  }

  private SchemaComparison schemas() {
    return new SchemaComparison(released, present, breaks);
  }

  private static Map<String, JsonNode> byAddress(JsonNode document) {
    Map<String, JsonNode> topics = new LinkedHashMap<>();
    document.path("channels").forEach(topic -> topics.put(topic.path("address").asText(), topic));
    return topics;
  }

  private static Map<String, JsonNode> byName(SchemaDocument document, JsonNode topic) {
    Map<String, JsonNode> messages = new LinkedHashMap<>();
    topic
        .path("messages")
        .forEach(said -> {
          JsonNode message = document.followed(said);
          messages.put(message.path("name").asText(), message);
        });
    return messages;
  }
}

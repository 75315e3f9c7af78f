package org.bangfu.reporting;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Events;

/** Events as the other services send them, and the patience until they are counted. */
public final class EventFixtures {
  private final List<UUID> sent = new ArrayList<>();

  public EventFixtures household(String village, String day) {
    return send(
        "household.registered.v1", Map.of("division", village, "members", 4, "occurredOn", day));
  }

  public EventFixtures closed(String village, String day) {
    return counted("household.closed.v1", -1, village, day);
  }

  public EventFixtures reopened(String village, String day) {
    return counted("household.reopened.v1", 1, village, day);
  }

  private EventFixtures counted(String type, int households, String village, String day) {
    return send(
        type,
        Map.of(
            "division",
            village,
            "households",
            households,
            "people",
            4 * households,
            "povertyState",
            "NONE",
            "monitoringState",
            "NONE",
            "occurredOn",
            day));
  }

  public EventFixtures helper(String division, String kind, String day) {
    return send(
        "helper.registered.v1", Map.of("division", division, "kind", kind, "occurredOn", day));
  }

  public EventFixtures published(String village, String category, String day) {
    return send("need.published.v1", need(village, category, day));
  }

  public EventFixtures matched(String village, String category, String day) {
    return send("need.matched.v1", need(village, category, day));
  }

  public EventFixtures unmatched(String village, String category, String day) {
    return send("need.unmatched.v1", need(village, category, day));
  }

  public EventFixtures aid(
      String division, String drive, int engagements, String funds, String day) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("division", division);
    payload.put("drive", drive);
    payload.put("engagements", engagements);
    payload.put("goods", 0);
    payload.put("services", 0);
    payload.put("funds", funds);
    payload.put("occurredOn", day);
    return send("aid.recorded.v1", payload);
  }

  public EventFixtures send(String type, Map<String, ?> payload) {
    return sendAs(UUID.randomUUID(), type, payload);
  }

  public EventFixtures sendAs(UUID id, String type, Map<String, ?> payload) {
    String division = String.valueOf(payload.get("division"));
    Events.send(id, aggregate(type), "org.bangfu." + type, UUID.randomUUID(), 1, division, payload);
    sent.add(id);
    return this;
  }

  /** Waits for one that somebody else has sent, too. */
  public void sent(UUID event) {
    sent.add(event);
  }

  /** Returns once each of the events has been counted. */
  public void counted() {
    UUID[] ids = sent.stream().distinct().toArray(UUID[]::new);
    await()
        .pollInterval(Duration.ofMillis(25))
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            Database.number(
                    "select count(distinct event_id) from fact where event_id = any(?)",
                    (Object) ids)
                == ids.length);
  }

  public static String aggregate(String type) {
    return type.substring(0, type.indexOf('.'));
  }

  private static Map<String, Object> need(String village, String category, String day) {
    return Map.of("division", village, "category", category, "occurredOn", day);
  }
}

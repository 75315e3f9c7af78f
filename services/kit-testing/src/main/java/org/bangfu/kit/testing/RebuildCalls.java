package org.bangfu.kit.testing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Rebuilds as an administrator asks for them. */
public final class RebuildCalls {
  private RebuildCalls() {}

  /**
   * What other classes wrote without an event is nothing that the topics know; from here on the
   * tables are what the topics say.
   */
  public static void beginEqual() {
    JsonPath rebuild = ended(start("topics"));
    if (rebuild.getString("state").equals("DIFFERENT")) {
      decide(rebuild.getString("id"), "acceptance").then().statusCode(202);
      rebuild = ended(rebuild.getString("id"));
    }
    assertTrue(List.of("EQUAL", "ACCEPTED").contains(rebuild.getString("state")), state(rebuild));
  }

  /** The id of one that has begun. */
  public static String start(String from) {
    Response answer = Calls.write().body(Map.of("from", from)).post("/v1/rebuilds");
    assertEquals(202, answer.statusCode(), answer.asString());
    return answer.header("Location").replaceAll(".*/", "");
  }

  public static Response decide(String id, String how) {
    return Calls.write().body(Map.of("reason", "a test")).post("/v1/rebuilds/" + id + "/" + how);
  }

  /** One that runs no more. */
  public static JsonPath ended(String id) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> Calls.write().get("/v1/rebuilds/" + id).jsonPath(),
            rebuild -> !rebuild.getString("state").equals("RUNNING"));
  }

  /** How many rows differ, by table and kind. */
  public static Map<String, Integer> counts(JsonPath rebuild) {
    Map<String, Integer> counts = new TreeMap<>();
    rebuild
        .<Map<String, Object>>getList("differing")
        .forEach(d ->
            counts.merge(
                d.get("table") + " " + d.get("kind"),
                ((Number) Objects.requireNonNull(d.get("count"))).intValue(),
                Integer::sum));
    return counts;
  }

  public static String state(JsonPath rebuild) {
    return rebuild.prettify();
  }
}

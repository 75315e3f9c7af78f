package org.bangfu.registry.household;

import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;

/** How tests watch a household against a return to poverty. */
public final class Watching {
  private Watching() {}

  /** From the day on, as one at the edge. */
  public static void begin(UUID household, String day) {
    HouseholdFixtures.step(
            household, "monitoring", Map.of("monitoringClass", "AT_THE_EDGE", "occurredOn", day))
        .then()
        .statusCode(200);
  }

  /** Names its risks, none of which needs a note. */
  public static void name(UUID household, String day, String... risks) {
    Calls.write()
        .body(
            Body.of("foundOn", day)
                .with("risks", Arrays.stream(risks).map(risk -> Body.of("risk", risk)).toList()))
        .post("/v1/households/" + household + "/monitoring-risks")
        .then()
        .statusCode(201);
  }

  /** The id of a measure that is planned. */
  public static String plan(UUID household, String kind, String day) {
    return Calls.write()
        .body(Body.of("kind", kind).with("plannedOn", day))
        .post("/v1/households/" + household + "/measures")
        .then()
        .statusCode(oneOf(200, 201))
        .extract()
        .jsonPath()
        .getString("id");
  }

  /** Takes a measure further: {@code completion}, {@code dropping}, {@code reversal}. */
  public static Response step(UUID household, String measure, String step, String day) {
    return Calls.write()
        .body(Body.of("occurredOn", day).with("reason", "入户核实"))
        .post("/v1/households/" + household + "/measures/" + measure + "/" + step);
  }

  /** The end of it. */
  public static Response end(UUID household, String removal, String day) {
    return HouseholdFixtures.step(
        household, "risk-removal", Map.of("removal", removal, "occurredOn", day));
  }

  /** Takes back the last step, on a day. */
  public static void takeBack(UUID household, String day) {
    String last =
        Calls.write().get("/v1/households/" + household + "/steps").jsonPath().getString("[-1].id");
    takeBack(household, last, day);
  }

  /** Takes back a step that is the last of its kind, on a day. */
  public static void takeBack(UUID household, String step, String day) {
    Calls.write()
        .body(Map.of("reason", "误", "occurredOn", day))
        .post("/v1/households/" + household + "/steps/" + step + "/reversal")
        .then()
        .statusCode(200);
  }
}

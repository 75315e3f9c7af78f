package org.bangfu.reporting.fact;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.testing.Backends;
import org.bangfu.reporting.EventFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TraceTest {

  @Test
  void theEventsOfAFigureAddUpToIt() {
    EventFixtures events = new EventFixtures();
    for (int i = 1; i <= 7; i++) {
      events.aid(
          "61010200100" + (1 + i % 3), i % 2 == 0 ? "甲" : null, 1, i + ".50", "2020-06-0" + i);
    }
    events.counted();
    String figure =
        given()
            .queryParam("division", "610102")
            .queryParam("asOf", "2020-06-06")
            .get("/v1/indicators/aid.funds")
            .jsonPath()
            .getString("value");
    List<Map<String, Object>> facts = all(Map.of("to", "2020-06-06"));
    assertEquals(6, facts.size());
    assertEquals(6, facts.stream().map(f -> f.get("eventId")).distinct().count());
    assertEquals(
        new BigDecimal(figure),
        facts.stream()
            .map(f -> new BigDecimal((String) f.get("value")))
            .reduce(BigDecimal.ZERO, BigDecimal::add));
    assertEquals(3, all(Map.of("drive", "甲")).size());
    assertEquals(2, all(Map.of("from", "2020-06-02", "to", "2020-06-03")).size());
  }

  private static List<Map<String, Object>> all(Map<String, String> parameters) {
    List<Map<String, Object>> facts = new ArrayList<>();
    String cursor = null;
    do {
      RequestSpecification request =
          given().queryParam("division", "610102").queryParam("limit", 2).queryParams(parameters);
      JsonPath page =
          (cursor == null ? request : request.queryParam("cursor", cursor))
              .get("/v1/indicators/aid.funds/facts")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      facts.addAll(page.getList("items"));
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    return facts;
  }

  @Test
  void refusesARateAndAStrangeCursor() {
    given()
        .queryParam("division", "610102")
        .get("/v1/indicators/needs.success-rate/facts")
        .then()
        .statusCode(400);
    given()
        .queryParam("division", "610102")
        .queryParam("cursor", "bm9uc2Vuc2U")
        .get("/v1/indicators/aid.funds/facts")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", is("?cursor"));
    given()
        .queryParam("division", "610199")
        .get("/v1/indicators/aid.funds/facts")
        .then()
        .statusCode(404)
        .body("detail", startsWith("There is no division"));
  }
}

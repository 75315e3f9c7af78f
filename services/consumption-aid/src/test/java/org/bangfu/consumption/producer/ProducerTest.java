package org.bangfu.consumption.producer;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.consumption.Market;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ProducerTest {
  @Test
  void masksAHouseholdsName() {
    String location =
        Calls.write()
            .body(
                Map.of(
                    "name",
                    "张大三",
                    "kind",
                    "HOUSEHOLD",
                    "division",
                    Market.VILLAGE,
                    "occurredOn",
                    "2019-03-01"))
            .post("/v1/producers")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    RestAssured.get(location)
        .then()
        .statusCode(200)
        .body("name", equalTo("张*三"))
        .body("occurredOn", equalTo("2019-03-01"));
  }

  @Test
  void namesEveryFaultAtOnce() {
    Calls.write()
        .body(Map.of("name", " ", "division", "430525", "occurredOn", "2099-01-01"))
        .post("/v1/producers")
        .then()
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/name", "/kind", "/division", "/occurredOn"));
  }

  @Test
  void listsADivisionPageByPage() {
    List<Map<String, Object>> items = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      items.add(
          Map.of(
              "clientReference",
              UUID.randomUUID().toString(),
              "name",
              "合作社 " + i,
              "kind",
              "COOPERATIVE",
              "division",
              "45092310000" + (i % 3 + 1)));
    }
    for (String outcome : List.of("created", "existing")) {
      Calls.write()
          .body(Map.of("items", items))
          .post("/v1/producers/bulk")
          .then()
          .statusCode(200)
          .body("items.outcome", everyItem(equalTo(outcome)));
    }
    Response page = RestAssured.get("/v1/producers?division=450923&limit=5");
    page.then()
        .statusCode(200)
        .header("Link", startsWith("<"))
        .body("items.division", everyItem(startsWith("450923")));
    Response rest =
        RestAssured.given()
            .queryParam("cursor", page.jsonPath().getString("nextCursor"))
            .get("/v1/producers?division=450923&limit=5");
    rest.then().statusCode(200).body("nextCursor", nullValue());
    List<String> ids = new ArrayList<>(page.jsonPath().getList("items.id"));
    ids.addAll(rest.jsonPath().getList("items.id"));
    assertEquals(7, ids.stream().distinct().count());
    RestAssured.get("/v1/producers?cursor=nonsense")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("?cursor"));
    RestAssured.get("/v1/producers?limit=201").then().statusCode(400);
  }

  @Test
  void theSameReferenceIsTheSameProducer() {
    Map<String, Object> body =
        Map.of(
            "clientReference",
            UUID.randomUUID().toString(),
            "name",
            "合作社",
            "kind",
            "FIRM",
            "division",
            Market.VILLAGE);
    UUID id = Market.id(Calls.write().body(body).post("/v1/producers"));
    Calls.write()
        .body(body)
        .post("/v1/producers")
        .then()
        .statusCode(200)
        .body("id", equalTo(id.toString()));
  }
}

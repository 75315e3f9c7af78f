package org.bangfu.consumption.order;

import static org.bangfu.consumption.Market.OTHER_VILLAGE;
import static org.bangfu.consumption.Market.VILLAGE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.bangfu.consumption.Market;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class OrderStoryTest {
  private static final String SERVICE = "consumption-aid";

  @Test
  void aUnionBuysOnAccountAndThreeHouseholdsEarnFromIt() {
    UUID first = Market.household(VILLAGE);
    UUID second = Market.household(VILLAGE);
    UUID third = Market.household(OTHER_VILLAGE);
    UUID oranges = Market.product("39.99", 10, VILLAGE, Map.of(first, "0.6000", second, "0.4000"));
    UUID honey = Market.product("30.00", 10, OTHER_VILLAGE, Map.of(third, "1.0000"));

    UUID order = Market.place(Market.onAccount(Market.line(oranges, 3), Market.line(honey, 2)));
    assertEquals(7, Market.stock(oranges));
    assertEquals(8, Market.stock(honey));
    RestAssured.get("/v1/orders/" + order)
        .then()
        .statusCode(200)
        .header("ETag", Calls.etag(1))
        .body("state", equalTo("ON_ACCOUNT"))
        .body("division", equalTo(VILLAGE))
        .body("amount", equalTo("179.97"))
        .body("buyer.name", equalTo("洞口县总工会"))
        .body("lines", hasSize(2))
        .body("lines[1].division", equalTo(OTHER_VILLAGE));

    Market.step(order, "shipment", "2020-05-12").then().statusCode(200);
    Market.step(order, "receipt", "2020-05-15").then().statusCode(200);
    Market.step(order, "settlement", "2020-05-16")
        .then()
        .statusCode(409)
        .body("type", containsString("order-unpaid"));
    Market.step(order, "payment", "2020-05-31")
        .then()
        .statusCode(200)
        .body("state", equalTo("RECEIVED"))
        .body("paidOn", equalTo("2020-05-31"));
    Market.step(order, "settlement", "2020-06-01")
        .then()
        .statusCode(200)
        .header("ETag", Calls.etag(5))
        .body("state", equalTo("SETTLED"));

    RestAssured.get("/v1/orders/" + order + "/settlement")
        .then()
        .statusCode(200)
        .body("amount", equalTo("179.97"))
        .body("parts", hasSize(3));
    JsonNode placed = onlyEvent("org.bangfu.order.placed.v1", order);
    assertEquals("119.97", placed.at("/lines/0/amount").asText());
    assertEquals("2020-05-11", placed.at("/occurredOn").asText());
    // the honey's producer is elsewhere than the bees
    assertEquals(OTHER_VILLAGE, placed.at("/lines/1/division").asText());
    assertEquals(VILLAGE, placed.at("/lines/1/originDivision").asText());
    JsonNode settled = onlyEvent("org.bangfu.order.settled.v1", order);
    assertEquals(
        Map.of(first.toString(), "71.98", second.toString(), "47.99", third.toString(), "60.00"),
        StreamSupport.stream(settled.get("households").spliterator(), false)
            .collect(
                Collectors.toMap(
                    h -> h.get("householdId").asText(), h -> h.get("amount").asText())));
  }

  @Test
  void aSaleAtAFairIsReceivedAtEntryAndPaidWithItsSheet() {
    UUID product = Market.product("12.50", 100);
    UUID sale =
        Market.id(
            Calls.writeOnce()
                .body(Market.fairSale(Market.line(product, 40)))
                .post("/v1/fair-sales"));
    RestAssured.get("/v1/orders/" + sale)
        .then()
        .statusCode(200)
        .body("channel", equalTo("FAIR"))
        .body("state", equalTo("RECEIVED"))
        .body("fair.booth", equalTo("A-12"))
        .body("paidOn", nullValue())
        .body("amount", equalTo("500.00"));
    Market.step(sale, "settlement", "2020-11-02")
        .then()
        .statusCode(409)
        .body("type", containsString("order-unpaid"));
    Market.confirmSheet(sale);
    RestAssured.get("/v1/orders/" + sale)
        .then()
        .body("state", equalTo("RECEIVED"))
        .body("paidOn", equalTo("2020-10-17"));
    Market.step(sale, "settlement", "2020-11-02").then().statusCode(200);
    assertEquals("FAIR", onlyEvent("org.bangfu.order.placed.v1", sale).at("/channel").asText());
    assertEquals("500.00", onlyEvent("org.bangfu.order.settled.v1", sale).at("/amount").asText());
  }

  @Test
  void aPersonsNameIsMasked() {
    UUID order = Market.place(Market.order(Market.line(Market.product("1.00", 5), 1)));
    RestAssured.get("/v1/orders/" + order)
        .then()
        .body("buyer.name", equalTo("李*明"))
        .body("recordedAt", notNullValue());
  }

  private static JsonNode onlyEvent(String type, UUID order) {
    List<JsonNode> payloads = Outboxes.payloads(type, order);
    assertEquals(1, payloads.size());
    EventContracts.assertValid(SERVICE, type, payloads.getFirst());
    return payloads.getFirst();
  }
}

package org.bangfu.consumption.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.consumption.Market;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.value.time.BusinessDays;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class OrderRulesTest {
  @Test
  void namesTheProductThatIsShortAndWhatIsLeft() {
    UUID plenty = Market.product("10.00", 100);
    UUID scarce = Market.product("10.00", 3);
    Market.post(
            Market.order(Market.line(plenty, 5), Market.line(scarce, 2), Market.line(scarce, 2)))
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", endsWith("/out-of-stock"))
        .body("detail", containsString(scarce.toString()))
        .body("shortages.productId", contains(scarce.toString()))
        .body("shortages.asked", contains(4))
        .body("shortages.left", contains(3));
    assertEquals(100, Market.stock(plenty));
    assertEquals(3, Market.stock(scarce));
  }

  @Test
  void refusesAnUnknownProduct() {
    UUID product = Market.product("10.00", 100);
    UUID nothing = UUID.randomUUID();
    Market.post(Market.order(Market.line(product, 5), Market.line(nothing, 1)))
        .then()
        .statusCode(409)
        .body("type", endsWith("/product-unknown"))
        .body("detail", containsString(nothing.toString()));
    assertEquals(100, Market.stock(product));
  }

  @Test
  void namesEveryFaultOfAnOrderAtOnce() {
    LocalDate tomorrow = BusinessDays.today().plusDays(1);
    Map<String, Object> order = Market.order(Market.line(UUID.randomUUID(), 0));
    order.put("occurredOn", tomorrow.toString());
    order.put("buyer", Map.of("kind", "UNION", "name", ""));
    Market.post(order)
        .then()
        .statusCode(400)
        .body("type", endsWith("/validation"))
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/lines/0/quantity", "/occurredOn", "/buyer/name", "/buyer/headCount"));
  }

  @Test
  void aPersonDoesNotBuyOnAccount() {
    Map<String, Object> order = Market.order(Market.line(UUID.randomUUID(), 1));
    order.put("onAccount", true);
    Market.post(order).then().statusCode(400).body("errors.pointer", contains("/onAccount"));
  }

  @Test
  void needsATokenAndAKey() {
    Map<String, Object> order = Market.order(Market.line(UUID.randomUUID(), 1));
    Calls.write()
        .body(order)
        .post("/v1/orders")
        .then()
        .statusCode(400)
        .body("type", endsWith("/idempotency-key-missing"));
    for (String step : List.of("payment", "settlement", "cancellation", "refund")) {
      Calls.write()
          .body(Map.of())
          .post("/v1/orders/" + UUID.randomUUID() + "/" + step)
          .then()
          .statusCode(400)
          .body("type", endsWith("/idempotency-key-missing"));
    }
    Calls.write()
        .body(Market.fairSale(Market.line(UUID.randomUUID(), 1)))
        .post("/v1/fair-sales")
        .then()
        .statusCode(400)
        .body("type", endsWith("/idempotency-key-missing"));
    Calls.anonymous()
        .body(order)
        .post("/v1/orders")
        .then()
        .statusCode(401)
        .body("type", endsWith("/unauthorised"));
    order.put("status", "SETTLED");
    Market.post(order).then().statusCode(400);
  }

  @Test
  void aStepIsNotTakenBeforeTheOrderNorTomorrow() {
    UUID order = Market.place(Market.order(Market.line(Market.product("10.00", 5), 1)));
    Market.step(order, "payment", "2020-05-10")
        .then()
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    Market.step(order, "payment", BusinessDays.today().plusDays(1).toString())
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/occurredOn"));
    Market.step(order, "payment", "2020-05-11").then().statusCode(200);
  }

  @Test
  void aStepNeedsNoBody() {
    UUID order = Market.place(Market.onAccount(Market.line(Market.product("10.00", 5), 1)));
    Calls.writeOnce()
        .post("/v1/orders/" + order + "/shipment")
        .then()
        .statusCode(200)
        .body("shippedOn", equalTo(BusinessDays.today().toString()));
  }

  @Test
  void refusesStepsThatTheStateDoesNotAllow() {
    UUID order = Market.place(Market.order(Market.line(Market.product("10.00", 5), 1)));
    for (String step : List.of("shipment", "receipt", "settlement", "refund")) {
      Market.step(order, step, "2020-05-12")
          .then()
          .statusCode(409)
          .body("type", endsWith("/order-state"))
          .body("state", equalTo("PLACED"));
    }
    Market.step(order, "payment", "2020-05-12")
        .then()
        .statusCode(200)
        .body("state", equalTo("PAID"));
    for (String step : List.of("payment", "cancellation", "receipt", "settlement")) {
      Market.step(order, step, "2020-05-12").then().statusCode(409);
    }
    Market.step(UUID.randomUUID(), "payment", "2020-05-12").then().statusCode(404);
    RestAssured.get("/v1/orders/" + UUID.randomUUID()).then().statusCode(404);
    RestAssured.get("/v1/orders/" + order + "/settlement").then().statusCode(404);
  }

  @Test
  void anOrderOnAccountIsPaidWheneverItIs() {
    UUID product = Market.product("10.00", 5);
    UUID order = Market.place(Market.onAccount(Market.line(product, 1)));
    Market.step(order, "payment", "2020-05-12").then().body("state", equalTo("PAID"));
    Market.step(order, "shipment", "2020-05-13").then().body("state", equalTo("SHIPPED"));
    UUID unpaid = Market.place(Market.onAccount(Market.line(product, 1)));
    Market.step(unpaid, "cancellation", "2020-05-13").then().body("state", equalTo("CANCELLED"));
    Market.step(unpaid, "payment", "2020-05-13").then().statusCode(409);
  }

  @Test
  void aRefundGivesBackOnlyWhatHasNotLeft() {
    UUID product = Market.product("10.00", 10);
    UUID kept = Market.place(Market.order(Market.line(product, 4)));
    Market.step(kept, "payment", "2020-05-12").then().statusCode(200);
    Market.step(kept, "refund", "2020-05-20")
        .then()
        .statusCode(200)
        .body("state", equalTo("REFUNDED"));
    assertEquals(10, Market.stock(product));
    UUID sent = Market.place(Market.order(Market.line(product, 3)));
    Market.step(sent, "payment", "2020-05-12").then().statusCode(200);
    Market.step(sent, "shipment", "2020-05-13").then().statusCode(200);
    Market.step(sent, "refund", "2020-05-20").then().statusCode(200);
    assertEquals(7, Market.stock(product));
    assertEquals(7, Market.accountedFor(product));
    Market.step(sent, "settlement", "2020-05-21").then().statusCode(409);
    var refunded = Outboxes.payloads("org.bangfu.order.refunded.v1", sent);
    assertEquals(1, refunded.size());
    EventContracts.assertValid(
        "consumption-aid", "org.bangfu.order.refunded.v1", refunded.getFirst());
    assertEquals("2020-05-20", refunded.getFirst().at("/occurredOn").asText());
  }

  @Test
  void aCancelledOrderTellsOthersTheSameLines() {
    UUID order = Market.place(Market.order(Market.line(Market.product("10.00", 5), 1)));
    Market.step(order, "cancellation", "2020-05-14").then().statusCode(200);
    var cancelled = Outboxes.payloads("org.bangfu.order.cancelled.v1", order).getFirst();
    EventContracts.assertValid("consumption-aid", "org.bangfu.order.cancelled.v1", cancelled);
    assertEquals(
        Outboxes.payloads("org.bangfu.order.placed.v1", order).getFirst().get("lines"),
        cancelled.get("lines"));
  }

  @Test
  void thePriceIsThatOfThePlacing() {
    UUID product = Market.product("10.00", 5);
    UUID order = Market.place(Market.order(Market.line(product, 2)));
    Database.changeAsOwner("update product set unit_price = 99 where id = ?", product);
    RestAssured.get("/v1/orders/" + order)
        .then()
        .body("lines[0].unitPrice", equalTo("10.00"))
        .body("amount", equalTo("20.00"));
  }

  @Test
  void theDatabaseItselfRefusesNegativeStockAndChangedSettlements() {
    UUID product = Market.product("10.00", 5);
    assertThrows(
        SQLException.class,
        () -> Database.change("update product set stock = -1 where id = ?", product));
    assertThrows(
        SQLException.class, () -> Database.change("update settlement_line set amount = 1"));
    assertThrows(SQLException.class, () -> Database.change("delete from settlement_line"));
  }
}

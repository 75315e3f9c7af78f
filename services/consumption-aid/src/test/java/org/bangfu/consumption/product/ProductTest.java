package org.bangfu.consumption.product;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.consumption.Market;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ProductTest {
  @Test
  void showsTheLargestShareFirst() {
    UUID first = Market.household(Market.VILLAGE);
    UUID second = Market.household(Market.VILLAGE);
    UUID product =
        Market.product("39.99", 10, Market.VILLAGE, Map.of(first, "0.4000", second, "0.6000"));
    RestAssured.get("/v1/products/" + product)
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("unitPrice", equalTo("39.99"))
        .body("division", equalTo(Market.VILLAGE))
        .body("supplies.householdId", contains(second.toString(), first.toString()))
        .body("supplies.share", contains("0.600000", "0.400000"));
  }

  @Test
  void refusesSharesThatDoNotSumToOne() {
    UUID household = Market.household(Market.VILLAGE);
    UUID other = Market.household(Market.VILLAGE);
    UUID producer = Market.producer(Market.VILLAGE);
    for (Map<UUID, String> shares :
        List.of(
            Map.of(household, "0.999999"),
            Map.of(household, "0.5000", other, "0.5001"),
            Map.<UUID, String>of())) {
      Calls.write()
          .body(Market.productBody(producer, "1.00", 1, shares))
          .post("/v1/products")
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/supplies"));
    }
    Map<String, Object> twice = Market.productBody(producer, "1.00", 1, Map.of());
    Map<String, Object> half = Map.of("householdId", household, "share", "0.5000");
    twice.put("supplies", List.of(half, half));
    Calls.write().body(twice).post("/v1/products").then().statusCode(400);
  }

  @Test
  void theDatabaseRefusesSharesThatDoNotSumToOne() {
    UUID product = Market.product("1.00", 1);
    SQLException refused =
        assertThrows(
            SQLException.class,
            () -> Database.change("update supply set share = 0.5 where product_id = ?", product));
    assertEquals("23514", refused.getSQLState());
  }

  @Test
  void refusesAnUnknownProducer() {
    UUID household = Market.household(Market.VILLAGE);
    Calls.write()
        .body(Market.productBody(UUID.randomUUID(), "1.00", 1, Map.of(household, "1.0000")))
        .post("/v1/products")
        .then()
        .statusCode(409)
        .body("type", endsWith("/producer-unknown"));
  }

  @Test
  void refusesAPriceOfNothingAndAForeignForm() {
    UUID household = Market.household(Market.VILLAGE);
    UUID producer = Market.producer(Market.VILLAGE);
    for (String price : List.of("0.00", "-1.00", "1000000.01", "1", "1.005")) {
      Calls.write()
          .body(Market.productBody(producer, price, 1, Map.of(household, "1.0000")))
          .post("/v1/products")
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/unitPrice"));
    }
  }

  @Test
  void takesMoreIntoStockOncePerKey() {
    UUID product = Market.product("1.00", 5);
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      Calls.write()
          .header("Idempotency-Key", key)
          .body(Map.of("quantity", 7))
          .post("/v1/products/" + product + "/stock-additions")
          .then()
          .statusCode(200)
          .header("Idempotency-Replayed", i == 0 ? nullValue() : equalTo("true"))
          .body("stock", equalTo(12));
    }
    assertEquals(12, Market.stock(product));
    assertEquals(12, Market.accountedFor(product));
    Calls.writeOnce()
        .body(Map.of("quantity", 7, "occurredOn", "2019-01-01"))
        .post("/v1/products/" + product + "/stock-additions")
        .then()
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    Calls.writeOnce()
        .body(Map.of("quantity", 7))
        .post("/v1/products/" + UUID.randomUUID() + "/stock-additions")
        .then()
        .statusCode(404);
  }

  @Test
  void landsTheGoodOnesOfABulkAndRepeatsSafely() {
    UUID producer = Market.producer(Market.VILLAGE);
    UUID household = Market.household(Market.VILLAGE);
    List<Map<String, Object>> items = new ArrayList<>();
    for (Map<UUID, String> shares :
        List.of(
            Map.of(household, "1.0000"),
            Map.of(UUID.randomUUID(), "1.0000"),
            Map.of(household, "0.9000"))) {
      Map<String, Object> item = Market.productBody(producer, "1.00", 3, shares);
      item.put("clientReference", UUID.randomUUID().toString());
      items.add(item);
    }
    String id =
        Calls.write()
            .body(Map.of("items", items))
            .post("/v1/products/bulk")
            .then()
            .statusCode(200)
            .body("items.outcome", contains("created", "refused", "refused"))
            .body("items[1].problem.type", endsWith("/household-not-yet-known"))
            .body("items[2].problem.errors[0].pointer", equalTo("/supplies"))
            .extract()
            .path("items[0].id");
    Calls.write()
        .body(Map.of("items", items))
        .post("/v1/products/bulk")
        .then()
        .body("items[0].outcome", equalTo("existing"))
        .body("items[0].id", equalTo(id));
  }
}

package org.bangfu.consumption.access;

import static org.bangfu.kit.testing.Missing.sameAsMissing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.consumption.Market;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff acts in its divisions; what is elsewhere is not there. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StaffScopeTest {
  private static final String VILLAGE = "430525103259";
  private static final String SIBLINGS_VILLAGE = "430525104200";
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, "430525");
  private static final Tokens FOREIGN = Tokens.staff(Role.COUNTY_OFFICER, "350122");
  private static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");
  private static final Tokens SIBLING = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525104");

  @Test
  void aForeignProducerProductOrSettlementIsMissing() {
    UUID producer = Market.producer(VILLAGE);
    UUID product = Market.product("10.00", 10);
    UUID order = received(product);
    Market.step(order, "settlement", "2020-05-16").then().statusCode(200);
    for (Tokens caller : List.of(FOREIGN, SIBLING)) {
      for (String path : List.of("/v1/producers/%s", "/v1/products/%s", "/v1/orders/%s")) {
        UUID id = path.contains("producers") ? producer : path.contains("orders") ? order : product;
        sameAsMissing(id, one -> Calls.as(caller).get(path.formatted(one))).then().statusCode(404);
      }
      sameAsMissing(order, one -> Calls.as(caller).get("/v1/orders/" + one + "/settlement"));
      sameAsMissing(
          product,
          one ->
              Calls.onceAs(caller)
                  .body(Body.of("quantity", 5))
                  .post("/v1/products/" + one + "/stock-additions"));
    }
    Calls.as(TOWNSHIP).get("/v1/orders/" + order + "/settlement").then().statusCode(200);
    Calls.as(OFFICER)
        .get("/v1/products/" + product)
        .then()
        .statusCode(200)
        .body("supplies", hasSize(1));
    assertEquals(9, Market.stock(product));
  }

  @ParameterizedTest
  @ValueSource(strings = {"payment", "shipment", "receipt", "settlement", "cancellation", "refund"})
  void noStepOfAForeignOrderIsTaken(String step) {
    UUID order = Market.place(Market.order(Market.line(Market.product("10.00", 10), 1)));
    for (Tokens caller : List.of(FOREIGN, SIBLING)) {
      sameAsMissing(
              order,
              one -> Calls.onceAs(caller).body(Body.empty()).post("/v1/orders/" + one + "/" + step))
          .then()
          .statusCode(404);
    }
    Calls.as(OFFICER).get("/v1/orders/" + order).then().header("ETag", Calls.etag(1));
  }

  @Test
  void listsHaveNothingOfOthers() {
    UUID product = Market.product("10.00", 10);
    Market.place(Market.order(Market.line(product, 1)));
    for (String list : List.of("orders", "products", "producers")) {
      Calls.as(SIBLING)
          .get("/v1/" + list + "?division=" + VILLAGE)
          .then()
          .statusCode(200)
          .body("items", empty());
    }
    Calls.as(FOREIGN)
        .get("/v1/products?producerId=" + producerOf(product))
        .then()
        .body("items", empty());
    Calls.as(TOWNSHIP)
        .get("/v1/products?producerId=" + producerOf(product))
        .then()
        .body("items", hasSize(1));
  }

  @Test
  void nothingIsWrittenIntoAForeignDivision() {
    Map<String, Object> cooperative =
        Map.of("name", "合作社", "kind", "COOPERATIVE", "division", VILLAGE);
    Calls.as(FOREIGN)
        .body(cooperative)
        .post("/v1/producers")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/division"));
    Calls.as(FOREIGN)
        .body(
            Body.items(
                Body.of("clientReference", "a" + UUID.randomUUID())
                    .with("name", "合作社")
                    .with("kind", "FIRM")
                    .with("division", VILLAGE),
                Body.of("clientReference", "b" + UUID.randomUUID())
                    .with("name", "合作社")
                    .with("kind", "FIRM")
                    .with("division", "350122100001")))
        .post("/v1/producers/bulk")
        .then()
        .statusCode(200)
        .body("items.outcome", contains("refused", "created"));
    UUID household = Market.household(VILLAGE);
    sameAsMissing(
            Market.producer(VILLAGE),
            one ->
                Calls.as(FOREIGN)
                    .body(Market.productBody(one, "1.00", 1, Map.of(household, "1.0000")))
                    .post("/v1/products"))
        .then()
        .statusCode(409)
        .body("type", endsWith("/producer-unknown"));
    UUID own = Market.producer("350122100001");
    sameAsMissing(
            household,
            one ->
                Calls.as(FOREIGN)
                    .body(Market.productBody(own, "1.00", 1, Map.of(one, "1.0000")))
                    .post("/v1/products"))
        .then()
        .statusCode(409)
        .body("type", endsWith("/household-not-yet-known"));
  }

  @Test
  void staffOrdersOnlyWhatIsOfItsDivisions() {
    UUID product = Market.product("10.00", 10);
    sameAsMissing(
            product,
            one -> Calls.onceAs(SIBLING).body(Market.order(Market.line(one, 1))).post("/v1/orders"))
        .then()
        .statusCode(409)
        .body("type", endsWith("/product-unknown"));
    sameAsMissing(
        product,
        one -> {
          Map<String, Object> item = Market.fairSale(Market.line(one, 1));
          item.put("clientReference", "same");
          return Calls.as(FOREIGN).body(Body.items(item)).post("/v1/fair-sales/bulk");
        });
    assertEquals(10, Market.stock(product));
  }

  @Test
  void anOrderOfTwoTownshipsIsTheFirstOnes() {
    UUID first = Market.product("10.00", 10);
    UUID second =
        Market.product(
            "20.00", 10, SIBLINGS_VILLAGE, Map.of(Market.household(SIBLINGS_VILLAGE), "1.0000"));
    UUID order = Market.place(Market.order(Market.line(first, 1), Market.line(second, 2)));
    Calls.as(TOWNSHIP).get("/v1/orders/" + order).then().body("lines", hasSize(2));
    sameAsMissing(order, one -> Calls.as(SIBLING).get("/v1/orders/" + one));
    // the township that leads it ends it for both
    step(TOWNSHIP, order, "cancellation");
    assertEquals(10, Market.stock(first));
    assertEquals(10, Market.stock(second));

    UUID sold = Market.place(Market.order(Market.line(first, 1), Market.line(second, 2)));
    Market.step(sold, "payment", "2020-05-20").then().statusCode(200);
    for (String step : List.of("shipment", "receipt", "settlement")) {
      step(TOWNSHIP, sold, step);
    }
    Calls.as(TOWNSHIP)
        .get("/v1/orders/" + sold + "/settlement")
        .then()
        .body("parts.amount", contains("10.00", "40.00"));
  }

  @Test
  void staffWithoutDivisionsHasTheMarketsViewAndNoSaysInIt() {
    Tokens nowhere = Tokens.staff(Role.COUNTY_OFFICER);
    UUID product = Market.product("10.00", 10);
    sameAsMissing(
        product,
        one ->
            Calls.onceAs(nowhere)
                .body(Body.of("quantity", 5))
                .post("/v1/products/" + one + "/stock-additions"));
    Calls.onceAs(nowhere)
        .body(Market.order(Market.line(product, 1)))
        .post("/v1/orders")
        .then()
        .statusCode(409)
        .body("type", endsWith("/product-unknown"));
    Calls.as(nowhere).get("/v1/orders").then().body("items", empty());
  }

  @Test
  void anotherDivisionsReferenceIsNoAnswer() {
    Map<String, Object> order = Market.order(Market.line(Market.product("10.00", 10), 1));
    order.put("clientReference", UUID.randomUUID().toString());
    Market.place(order);
    UUID elsewhere =
        Market.product(
            "10.00", 10, "350122100001", Map.of(Market.household("350122100001"), "1.0000"));
    Map<String, Object> same = Market.order(Market.line(elsewhere, 1));
    same.put("clientReference", order.get("clientReference"));
    // a reference is the account's own: another's with the same words is neither shown nor in the
    // way
    Calls.onceAs(FOREIGN)
        .body(same)
        .post("/v1/orders")
        .then()
        .statusCode(201)
        .body("lines[0].productId", equalTo(elsewhere.toString()));
    assertEquals(9, Market.stock(elsewhere));
  }

  private static void step(Tokens caller, UUID order, String step) {
    Calls.onceAs(caller)
        .body(Body.of("occurredOn", "2020-05-20"))
        .post("/v1/orders/" + order + "/" + step)
        .then()
        .statusCode(200);
  }

  private static UUID received(UUID product) {
    UUID order = Market.place(Market.order(Market.line(product, 1)));
    for (String step : List.of("payment", "shipment", "receipt")) {
      Market.step(order, step, "2020-05-15").then().statusCode(200);
    }
    return order;
  }

  private static String producerOf(UUID product) {
    return Calls.as(OFFICER).get("/v1/products/" + product).jsonPath().getString("producerId");
  }
}

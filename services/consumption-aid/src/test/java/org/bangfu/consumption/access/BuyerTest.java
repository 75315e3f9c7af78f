package org.bangfu.consumption.access;

import static org.bangfu.kit.testing.Missing.sameAsMissing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.consumption.Market;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Buyers and partner websites see every product, and of the orders their own. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class BuyerTest {
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, "430525");

  private final Tokens buyer = Tokens.person(Role.BUYER, UUID.randomUUID());
  private final Tokens other = Tokens.person(Role.BUYER, UUID.randomUUID());

  @Test
  void aBuyerTakesItsOrderFromTheShelfToTheDoor() {
    UUID product = Market.product("10.00", 10);
    UUID order = place(buyer, product, 3);
    assertEquals(7, Market.stock(product));
    assertEquals(
        List.of(buyer.person() + "|buyer:" + buyer.account()),
        Database.rows("select buyer_account, placed_by from orders where id = ?", order));
    step(buyer, order, "payment", 200);
    step(OFFICER, order, "shipment", 409);
    Market.prove(order);
    step(buyer, order, "shipment", 403);
    step(OFFICER, order, "shipment", 200);
    step(buyer, order, "receipt", 200);
    step(buyer, order, "settlement", 403);
    step(OFFICER, order, "settlement", 200);
    Calls.as(buyer).get("/v1/orders/" + order).then().body("state", equalTo("SETTLED"));
    Calls.as(buyer).get("/v1/orders").then().body("items.id", contains(order.toString()));
    Calls.as(buyer).get("/v1/orders?division=4501").then().body("items", empty());
    Calls.as(buyer).get("/v1/orders/" + order + "/settlement").then().statusCode(403);
  }

  @Test
  void cancelledItsGoodsAreBack() {
    UUID product = Market.product("10.00", 10);
    step(buyer, place(buyer, product, 3), "cancellation", 200);
    assertEquals(10, Market.stock(product));
    assertEquals(10, Market.accountedFor(product));
  }

  @Test
  void anothersOrderIsMissing() {
    UUID order = place(buyer, Market.product("10.00", 10), 1);
    UUID ofStaff = Market.place(Market.order(Market.line(Market.product("10.00", 10), 1)));
    for (UUID foreign : List.of(order, ofStaff)) {
      sameAsMissing(foreign, one -> Calls.as(other).get("/v1/orders/" + one));
      for (String step : List.of("payment", "receipt", "cancellation")) {
        sameAsMissing(
                foreign,
                one ->
                    Calls.onceAs(other).body(Body.empty()).post("/v1/orders/" + one + "/" + step))
            .then()
            .statusCode(404);
      }
    }
    Calls.as(other).get("/v1/orders").then().statusCode(200).body("items", empty());
  }

  @Test
  void eachBuyersReferencesAreItsOwn() {
    Map<String, Object> order = Market.order(Market.line(Market.product("10.00", 10), 1));
    order.put("clientReference", "1");
    Response first = Calls.onceAs(buyer).body(order).post("/v1/orders");
    Response again = Calls.onceAs(buyer).body(order).post("/v1/orders");
    Response others = Calls.onceAs(other).body(order).post("/v1/orders");
    again.then().statusCode(200).body("id", equalTo(Market.id(first).toString()));
    assertNotEquals(Market.id(first), Market.id(others));
  }

  @Test
  void onlyAnInstitutionBuysAsOne() {
    UUID product = Market.product("10.00", 10);
    Map<String, Object> order = Market.onAccount(Market.line(product, 1));
    Calls.onceAs(buyer)
        .body(order)
        .post("/v1/orders")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/buyer/kind"));
    Market.id(
        Calls.onceAs(Tokens.person(Role.INSTITUTION_BUYER, UUID.randomUUID()))
            .body(order)
            .post("/v1/orders"));
  }

  @Test
  void nobodySaysWhoseAnOrderIs() {
    UUID product = Market.product("10.00", 10);
    for (String field :
        List.of(
            "buyerAccount", "state", "status", "id", "division", "amount", "client", "paidOn")) {
      Map<String, Object> order = Market.order(Market.line(product, 1));
      order.put(field, UUID.randomUUID().toString());
      Calls.onceAs(buyer).body(order).post("/v1/orders").then().statusCode(400);
    }
    assertEquals(10, Market.stock(product));
  }

  @Test
  void productsArePublishedWithoutTheHouseholdsBehindThem() {
    UUID product = Market.product("10.00", 10);
    for (Tokens caller :
        List.of(
            buyer,
            Tokens.person(Role.HELPER, UUID.randomUUID()),
            Tokens.person(Role.HOUSEHOLD, UUID.randomUUID()),
            partner("partner-news"))) {
      Calls.as(caller)
          .get("/v1/products/" + product)
          .then()
          .statusCode(200)
          .body("stock", equalTo(10))
          .body("supplies", nullValue());
      Calls.as(caller)
          .get("/v1/products?division=" + Market.VILLAGE + "&limit=200")
          .then()
          .body("items.find { it.supplies != null }", nullValue())
          .body("items.isEmpty()", equalTo(false));
    }
  }

  @Test
  void aPartnerSeesWhatItBroughtIn() {
    Tokens partner = partner("partner-" + UUID.randomUUID());
    Tokens rival = partner("partner-" + UUID.randomUUID());
    UUID product = Market.product("10.00", 10);
    UUID order = place(partner, product, 1);
    Map<String, Object> item = Market.order(Market.line(product, 2));
    item.put("clientReference", "1");
    String second =
        Calls.as(partner)
            .body(Body.items(item))
            .post("/v1/orders/bulk")
            .then()
            .body("created", equalTo(1))
            .extract()
            .path("items[0].id");
    assertEquals(7, Market.stock(product));
    Calls.as(partner).get("/v1/orders").then().body("items.id", hasItem(second));
    Calls.as(rival).get("/v1/orders").then().body("items", empty());
    sameAsMissing(order, one -> Calls.as(rival).get("/v1/orders/" + one));
    // the same reference of another client is another order
    Calls.as(rival)
        .body(Body.items(item))
        .post("/v1/orders/bulk")
        .then()
        .body("created", equalTo(1))
        .body("items[0].id", not(equalTo(second)));
    step(partner, order, "payment", 200);
    step(rival, order, "payment", 404);
    Calls.as(OFFICER).get("/v1/orders/" + order).then().statusCode(200);
  }

  private static Tokens partner(String client) {
    return Tokens.staff(Role.PARTNER).atClient(client);
  }

  private static UUID place(Tokens caller, UUID product, int quantity) {
    return Market.id(
        Calls.onceAs(caller).body(Market.order(Market.line(product, quantity))).post("/v1/orders"));
  }

  private static void step(Tokens caller, UUID order, String step, int status) {
    Calls.onceAs(caller)
        .body(Body.of("occurredOn", "2020-05-20"))
        .post("/v1/orders/" + order + "/" + step)
        .then()
        .statusCode(status);
  }
}

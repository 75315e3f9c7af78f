package org.bangfu.consumption.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.consumption.Market;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** One account does not empty the shelves with what it never pays. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class HoldingLimitsTest {
  private final Tokens buyer = Tokens.person(Role.BUYER, UUID.randomUUID());

  @Test
  void anAccountHasFewOpenOrders() {
    UUID product = Market.product("10.00", 100);
    UUID first = Market.id(order(product, 1));
    for (int i = 0; i < 4; i++) {
      order(product, 1).then().statusCode(201);
    }
    order(product, 1)
        .then()
        .statusCode(409)
        .body("type", endsWith("/order-limit"))
        .body("openOrders", equalTo(5));
    assertEquals(95, Market.stock(product));
    Calls.onceAs(buyer).body(Map.of()).post("/v1/orders/" + first + "/cancellation");
    order(product, 1).then().statusCode(201);
  }

  @Test
  void soItIsForThoseThatComeAtOnce() throws Exception {
    UUID product = Market.product("10.00", 100);
    List<Response> answers = Market.atOnce(20, i -> order(product, 1));
    assertEquals(Map.of(201, 5L, 409, 15L), Market.statuses(answers));
    assertEquals(95, Market.stock(product));
  }

  @Test
  void anAccountHoldsOnlySoMuchOfOneProduct() {
    UUID product = Market.product("10.00", 1_000);
    order(product, 101).then().statusCode(409).body("units", equalTo(100));
    order(product, 60).then().statusCode(201);
    order(product, 41).then().statusCode(409).body("type", endsWith("/order-limit"));
    order(product, 40).then().statusCode(201);
    assertEquals(900, Market.stock(product));
  }

  @Test
  void aPartnerIsBoundOrderByOrderAndAnOfficeIsNot() {
    UUID product = Market.product("10.00", 1_000);
    Map<String, Object> item = fromToday(Market.order(Market.line(product, 101)));
    item.put("clientReference", UUID.randomUUID().toString());
    Calls.as(Tokens.staff(Role.PARTNER).atClient("partner-" + UUID.randomUUID()))
        .body(Map.of("items", List.of(item)))
        .post("/v1/orders/bulk")
        .then()
        .body("items.problem.type", contains(endsWith("/order-limit")));
    Market.post(Market.order(Market.line(product, 101))).then().statusCode(201);
  }

  private Response order(UUID product, int quantity) {
    return Calls.onceAs(buyer)
        .body(fromToday(Market.order(Market.line(product, quantity))))
        .post("/v1/orders");
  }

  private static Map<String, Object> fromToday(Map<String, Object> order) {
    order.remove("occurredOn");
    return order;
  }
}

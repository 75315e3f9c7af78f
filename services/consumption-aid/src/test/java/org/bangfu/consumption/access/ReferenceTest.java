package org.bangfu.consumption.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.bangfu.consumption.Market;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** The officers of two townships use one web client, and each its own numbers. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReferenceTest {
  private static final Tokens ONE = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");
  private static final Tokens OTHER = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525104");

  private final String reference = "r-" + UUID.randomUUID();

  @Test
  void aReferenceIsTheAccountsOwn() {
    String first = producer(ONE, "430525103259").statusCode(201).extract().path("id");
    producer(OTHER, "430525104201").statusCode(201);
    producer(ONE, "430525103259").statusCode(200).body("id", equalTo(first));
    producer(ONE, "430525103201").statusCode(409).body("type", endsWith("/reference-reused"));
  }

  @Test
  void ofAnOrderToo() {
    UUID product = Market.product("10.00", 10);
    for (String county : new String[] {"430525", "4305"}) {
      Map<String, Object> order = Market.order(Market.line(product, 1));
      order.put("clientReference", reference);
      Calls.onceAs(Tokens.staff(Role.COUNTY_OFFICER, county))
          .body(order)
          .post("/v1/orders")
          .then()
          .statusCode(201);
    }
    Map<String, Object> other = Market.order(Market.line(product, 2));
    other.put("clientReference", reference);
    Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, "430525");
    Calls.onceAs(officer)
        .body(other)
        .post("/v1/orders")
        .then()
        .statusCode(409)
        .body("type", endsWith("/reference-reused"));
    Calls.as(officer)
        .body(Body.items(other))
        .post("/v1/orders/bulk")
        .then()
        .statusCode(200)
        .body("items[0].problem.type", endsWith("/reference-reused"));
    assertEquals(8, Market.stock(product));
  }

  @Test
  void aReferenceOfAPlaceThatTheAccountHasLeftIsTaken() {
    Tokens moved = ONE.movedTo("430525104");
    producer(ONE, "430525103259").statusCode(201);
    taken(producer(moved, "430525104201"));
    Calls.as(moved)
        .body(
            Body.items(
                producerBody(reference, "430525104201"),
                producerBody(reference + "-2", "430525104201")))
        .post("/v1/producers/bulk")
        .then()
        .statusCode(200)
        .body("items.outcome", contains("refused", "created"))
        .body("items[0].problem.type", endsWith("/client-reference-taken"));
  }

  @Test
  void ofAProductAndAnOrderToo() {
    Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, "430525");
    Tokens moved = officer.movedTo("430524");
    UUID product = Market.product("10.00", 10);
    Map<String, Object> order = Market.order(Market.line(product, 1));
    order.put("clientReference", reference);
    Calls.onceAs(officer).body(order).post("/v1/orders").then().statusCode(201);
    taken(Calls.onceAs(moved).body(order).post("/v1/orders").then());
    Calls.as(moved)
        .body(Body.items(order))
        .post("/v1/orders/bulk")
        .then()
        .statusCode(200)
        .body("items[0].problem.type", endsWith("/client-reference-taken"));
    assertEquals(9, Market.stock(product));
  }

  private static void taken(ValidatableResponse answer) {
    answer.statusCode(409).body("type", endsWith("/client-reference-taken"));
  }

  private ValidatableResponse producer(Tokens caller, String village) {
    return Calls.as(caller).body(producerBody(reference, village)).post("/v1/producers").then();
  }

  private static Map<String, Object> producerBody(String reference, String village) {
    return Map.of("clientReference", reference, "name", "合作社", "kind", "FIRM", "division", village);
  }
}

package org.bangfu.consumption.access;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.consumption.Market;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Events;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.id.Ids;
import org.junit.jupiter.api.Test;

/** The days that a county has closed in the registry are closed to its market. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ClosedPeriodTest {
  private static final String COUNTY = "530302";
  private static final String VILLAGE = "530302001001";
  private static final String INSIDE = "2020-02-10";
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, COUNTY);

  @Test
  void noSaleIsDatedIntoThemUntilTheyAreReopened() {
    UUID product =
        Market.product("10.00", 10, VILLAGE, Map.of(Market.household(VILLAGE), "1.000000"));
    UUID before =
        UUID.fromString(order(product, "2019-12-20").statusCode(201).extract().path("id"));
    UUID sale = sale(product, INSIDE);
    UUID paid = UUID.fromString(order(product, "2019-12-20").statusCode(201).extract().path("id"));
    UUID period = Ids.next();
    tell("closed", period, 1);
    await().until(() -> copies(period, true) == 1);
    long stock = Market.stock(product);
    closed(order(product, INSIDE));
    closed(cancel(before, INSIDE));
    closed(producer(INSIDE));
    closed(pay(paid, INSIDE));
    // the money has come, and counts on the first open day
    Market.confirmSheet(sale);
    Calls.as(OFFICER).get("/v1/orders/{id}", sale).then().body("paidOn", equalTo("2020-04-01"));
    assertEquals(
        List.of("PAID|" + INSIDE),
        Database.rows("select state, paid_on from payment where subject_id = ?", sale));
    assertEquals(
        List.of("2020-04-01"),
        Database.rows(
            "select occurred_on from order_step where order_id = ? order by occurred_on", sale));
    Calls.as(OFFICER)
        .body(Map.of("items", List.of(item(product, INSIDE), item(product, "2020-04-01"))))
        .post("/v1/orders/bulk")
        .then()
        .statusCode(200)
        .body("items.outcome", contains("refused", "created"))
        .body("items[0].problem.type", endsWith("/period-closed"));
    assertEquals(stock - 1, Market.stock(product));
    tell("reopened", period, 2);
    await().until(() -> copies(period, false) == 1);
    order(product, INSIDE).statusCode(201);
    cancel(before, INSIDE).statusCode(200);
    pay(paid, INSIDE).statusCode(200);
  }

  private static UUID sale(UUID product, String day) {
    Map<String, Object> sale = Market.fairSale(Market.line(product, 1));
    sale.put("occurredOn", day);
    return Market.id(Calls.onceAs(OFFICER).body(sale).post("/v1/fair-sales"));
  }

  private static ValidatableResponse pay(UUID order, String day) {
    return Calls.onceAs(OFFICER)
        .body(Map.of("occurredOn", day, "receipt", "SJ-" + UUID.randomUUID()))
        .post("/v1/orders/{id}/payment", order)
        .then();
  }

  private static Map<String, Object> item(UUID product, String day) {
    Map<String, Object> order = Market.order(Market.line(product, 1));
    order.put("occurredOn", day);
    order.put("clientReference", "p-" + UUID.randomUUID());
    return order;
  }

  private static ValidatableResponse order(UUID product, String day) {
    return Calls.onceAs(OFFICER).body(item(product, day)).post("/v1/orders").then();
  }

  private static ValidatableResponse cancel(UUID order, String day) {
    return Calls.onceAs(OFFICER)
        .body(Map.of("occurredOn", day))
        .post("/v1/orders/{id}/cancellation", order)
        .then();
  }

  private static ValidatableResponse producer(String day) {
    return Calls.as(OFFICER)
        .body(Map.of("name", "合作社", "kind", "FIRM", "division", VILLAGE, "occurredOn", day))
        .post("/v1/producers")
        .then();
  }

  private static void closed(ValidatableResponse answer) {
    answer.statusCode(409).body("type", endsWith("/period-closed")).body("county", equalTo(COUNTY));
  }

  private static void tell(String example, UUID period, long version) {
    String type = "org.bangfu.period." + example + ".v1";
    ObjectNode told = (ObjectNode) EventContracts.example("household-registry", type);
    told.put("periodId", period.toString());
    told.put("division", COUNTY);
    Events.send("period", type, period, version, COUNTY, told);
  }

  private static long copies(UUID period, boolean closed) {
    return Database.number(
        "select count(*) from closed_period where id = ? and closed = " + closed, period);
  }
}

package org.bangfu.consumption.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
import org.bangfu.kit.testing.told.Closing;
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
    Closing closing = new Closing(Ids.next(), COUNTY);
    closing.tell(true, 1);
    long stock = Market.stock(product);
    closing.refuses(order(product, INSIDE));
    closing.refuses(cancel(before, INSIDE));
    closing.refuses(producer(INSIDE));
    closing.refuses(pay(paid, INSIDE));
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
        .body(Body.items(item(product, INSIDE), item(product, "2020-04-01")))
        .post("/v1/orders/bulk")
        .then()
        .statusCode(200)
        .body("items.outcome", contains("refused", "created"))
        .body("items[0].problem.type", endsWith("/period-closed"));
    assertEquals(stock - 1, Market.stock(product));
    closing.tell(false, 2);
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
        .body(Body.of("occurredOn", day).with("receipt", "SJ-" + UUID.randomUUID()))
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
        .body(Body.of("occurredOn", day))
        .post("/v1/orders/{id}/cancellation", order)
        .then();
  }

  private static ValidatableResponse producer(String day) {
    return Calls.as(OFFICER)
        .body(
            Body.of("name", "合作社")
                .with("kind", "FIRM")
                .with("division", VILLAGE)
                .with("occurredOn", day))
        .post("/v1/producers")
        .then();
  }
}

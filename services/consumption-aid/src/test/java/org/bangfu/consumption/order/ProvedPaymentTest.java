package org.bangfu.consumption.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
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
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.junit.jupiter.api.Test;

/**
 * Nobody makes money by saying so: an order is paid when the provider or a second account says it.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ProvedPaymentTest {
  private static final String PLACED = "org.bangfu.order.placed.v1";
  private static final String CANCELLED = "org.bangfu.order.cancelled.v1";
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, "430525");

  private final Tokens buyer = Tokens.person(Role.BUYER, UUID.randomUUID());

  @Test
  void aBuyerOnlyPledges() {
    UUID order = place(buyer);
    Response pledged = step(buyer, order, "payment", Map.of());
    pledged
        .then()
        .statusCode(200)
        .body("state", equalTo("PLACED"))
        .body("paidOn", nullValue())
        .body("payment.provider", equalTo("wechat"))
        .body("payment.state", equalTo("CREATED"));
    step(OFFICER, order, "shipment", Map.of())
        .then()
        .statusCode(409)
        .body("type", endsWith("/order-state"));
    assertEquals(List.of(), Outboxes.payloads(PLACED, order));
    step(buyer, order, "payment", Map.of())
        .then()
        .body("payment.id", equalTo(pledged.path("payment.id")));
    for (String notItsOwn : List.of("receipt", "paymentReference")) {
      step(buyer, place(buyer), "payment", Map.of(notItsOwn, "x"))
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/" + notItsOwn));
    }
  }

  @Test
  void whoPaysItTwiceAtOncePaysByOnePayment() throws Exception {
    UUID order = place(buyer);
    List<Response> answers = Market.atOnce(6, i -> step(buyer, order, "payment", Map.of()));
    assertEquals(Map.of(200, 6L), Market.statuses(answers));
    assertEquals(1, answers.stream().map(a -> a.<String>path("payment.id")).distinct().count());
  }

  @Test
  void itIsPaidAndCountedWhenTheMoneyIsProved() {
    UUID order = place(buyer);
    step(buyer, order, "payment", Map.of()).then().statusCode(200);
    Market.prove(order);
    String today = BusinessDays.today().toString();
    Calls.as(buyer)
        .get("/v1/orders/" + order)
        .then()
        .body("state", equalTo("PAID"))
        .body("paidOn", equalTo(today))
        .body("expiresAt", nullValue());
    assertEquals(
        List.of(today),
        Outboxes.payloads(PLACED, order).stream().map(e -> e.get("occurredOn").asText()).toList());
    step(OFFICER, order, "refund", Map.of()).then().statusCode(200);
    assertEquals(1, Outboxes.payloads("org.bangfu.order.refunded.v1", order).size());
  }

  @Test
  void whatWasNeverCountedIsNotTakenBack() {
    UUID order = place(buyer);
    step(buyer, order, "payment", Map.of()).then().statusCode(200);
    step(buyer, order, "cancellation", Map.of()).then().statusCode(200);
    assertEquals(List.of(), Outboxes.payloads(PLACED, order));
    assertEquals(List.of(), Outboxes.payloads(CANCELLED, order));
    assertEquals(
        List.of("FAILED"), Database.rows("select state from payment where subject_id = ?", order));
  }

  @Test
  void anOfficesWordNeedsAPaperAndASecondAccount() {
    UUID order = Market.place(Market.order(Market.line(Market.product("10.00", 5), 1)));
    step(OFFICER, order, "payment", Map.of())
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/receipt"));
    String receipt =
        step(OFFICER, order, "payment", Map.of("receipt", "SJ-" + UUID.randomUUID()))
            .then()
            .statusCode(200)
            .body("state", equalTo("PLACED"))
            .extract()
            .path("payment.receiptId");
    Calls.onceAs(OFFICER)
        .post("/v1/receipts/" + receipt + "/confirmation")
        .then()
        .statusCode(403)
        .body("type", endsWith("/same-account"));
    Calls.onceAs(Tokens.officer())
        .post("/v1/receipts/" + receipt + "/confirmation")
        .then()
        .statusCode(200);
    Calls.as(OFFICER).get("/v1/orders/" + order).then().body("state", equalTo("PAID"));
  }

  @Test
  void anInstitutionsOrderOnAccountCountsWhenAnOfficeSendsItOff() {
    UUID product = Market.product("10.00", 5);
    Map<String, Object> onAccount = Market.onAccount(Market.line(product, 1));
    onAccount.remove("occurredOn");
    UUID order =
        Market.id(
            Calls.onceAs(Tokens.person(Role.INSTITUTION_BUYER, UUID.randomUUID()))
                .body(onAccount)
                .post("/v1/orders"));
    assertEquals(List.of(), Outboxes.payloads(PLACED, order));
    step(OFFICER, order, "shipment", Map.of()).then().statusCode(200);
    assertEquals(1, Outboxes.payloads(PLACED, order).size());
  }

  @Test
  void aBoothsSalesOfADayAreOneReceipt() {
    UUID product = Market.product("10.00", 50);
    UUID first = Market.id(enter(sale(product, "B-1")));
    UUID second = Market.id(enter(sale(product, "B-1")));
    UUID elsewhere = Market.id(enter(sale(product, "B-2")));
    assertEquals(Market.sheet(first), Market.sheet(second));
    assertNotEquals(Market.sheet(first), Market.sheet(elsewhere));
    Market.confirmSheet(first);
    for (UUID sold : List.of(first, second)) {
      Calls.as(OFFICER)
          .get("/v1/orders/" + sold)
          .then()
          .body("state", equalTo("SETTLED"))
          .body("paidOn", equalTo("2020-10-17"))
          .body("settledOn", equalTo("2020-11-02"));
    }
    Calls.as(OFFICER)
        .get("/v1/orders/" + elsewhere)
        .then()
        .body("state", equalTo("RECEIVED"))
        .body("paidOn", nullValue());
    // what is confirmed is closed
    enter(sale(product, "B-1")).then().statusCode(409).body("type", endsWith("/receipt-confirmed"));
    assertEquals(47, Market.stock(product));
  }

  @Test
  void aWrongSaleIsTakenBackBeforeItIsConfirmed() {
    UUID product = Market.product("10.00", 50);
    UUID sale = Market.id(enter(sale(product, "B-3")));
    Market.step(sale, "cancellation", "2020-10-18").then().statusCode(200);
    assertEquals(50, Market.stock(product));
    assertEquals(1, Outboxes.payloads(CANCELLED, sale).size());
    Market.confirmSheet(Market.id(enter(sale(product, "B-3"))));
    Calls.as(OFFICER).get("/v1/orders/" + sale).then().body("state", equalTo("CANCELLED"));
  }

  private static UUID place(Tokens who) {
    Map<String, Object> order = Market.order(Market.line(Market.product("10.00", 5), 1));
    order.remove("occurredOn");
    return Market.id(Calls.onceAs(who).body(order).post("/v1/orders"));
  }

  private static Response step(Tokens who, UUID order, String step, Map<String, String> body) {
    return Calls.onceAs(who).body(body).post("/v1/orders/" + order + "/" + step);
  }

  private Map<String, Object> sale(UUID product, String booth) {
    Map<String, Object> sale = Market.fairSale(Market.line(product, 1));
    sale.remove("receipt");
    sale.put("fair", "fair of " + buyer.account());
    sale.put("booth", booth);
    sale.put("settledOn", "2020-11-02");
    return sale;
  }

  private static Response enter(Map<String, Object> sale) {
    return Calls.onceAs(OFFICER).body(sale).post("/v1/fair-sales");
  }
}

package org.bangfu.consumption.order;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.consumption.Market;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.SandboxPayments;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.payment.refund.AskForRefunds;
import org.junit.jupiter.api.Test;

/** Orders paid by WeChat and paid back, against a provider that speaks as it does. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(value = SandboxPayments.class, restrictToAnnotatedClass = true)
class WeChatOrderTest {
  private static final String REFUNDED = "org.bangfu.order.refunded.v1";
  private static final Tokens OFFICER = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");

  @Inject AskForRefunds ask;

  private final Tokens buyer = Tokens.person(Role.BUYER, UUID.randomUUID());

  @Test
  void anOrderIsPaidByTheProvidersWordAndRefundedByIt() throws Exception {
    UUID product = Market.product("13.00", 10);
    Bought bought = begun(product);
    assertEquals(List.of(200, 200), pay(bought, "times=2"));
    order(bought).body("state", equalTo("PAID")).body("paidOn", notNullValue());
    step(bought, "refund").statusCode(200).body("state", equalTo("PAID"));
    order(bought).body("refunding", equalTo(true));
    assertEquals(8, Market.stock(product));
    step(bought, "shipment").statusCode(409);
    step(bought, "refund").statusCode(409);
    ask.askAll();
    assertEquals(List.of(200), giveBack(bought, "failed=true"));
    order(bought).body("refunding", equalTo(false)).body("state", equalTo("PAID"));
    step(bought, "refund").statusCode(200);
    ask.askAll();
    assertEquals(0, Outboxes.payloads(REFUNDED, bought.id()).size());
    // a clock that is behind ours
    assertEquals(List.of(200, 200), giveBack(bought, "times=2&day=2026-11-01T12:00:00%2B08:00"));
    order(bought)
        .body("state", equalTo("REFUNDED"))
        .body("refunding", equalTo(false))
        .body("refundedOn", notNullValue());
    assertEquals(1, Outboxes.payloads(REFUNDED, bought.id()).size());
    assertEquals(10, Market.stock(product));
  }

  @Test
  void whatIsPaidForAnOrderThatHasEndedGoesBackOfItself() throws Exception {
    UUID product = Market.product("13.00", 10);
    Bought bought = begun(product);
    // its buyer has the code open, and pays after all
    Calls.onceAs(buyer)
        .body(Map.of())
        .post("/v1/orders/{id}/cancellation", bought.id())
        .then()
        .statusCode(200);
    assertEquals(List.of(200, 200), pay(bought, "times=2"));
    ask.askAll();
    assertEquals(List.of(200, 200), giveBack(bought, "times=2"));
    Calls.as(buyer)
        .get("/v1/payments/{id}", bought.payment())
        .then()
        .body("state", equalTo("REFUNDED"))
        .body("refunded", equalTo("26.00"));
    order(bought).body("state", equalTo("CANCELLED"));
    assertEquals(0, Outboxes.payloads(REFUNDED, bought.id()).size());
  }

  private record Bought(UUID id, UUID payment, String reference) {}

  private Bought begun(UUID product) {
    UUID order =
        Market.id(
            Calls.onceAs(buyer).body(Market.order(Market.line(product, 2))).post("/v1/orders"));
    Response pledged = Calls.onceAs(buyer).body(Map.of()).post("/v1/orders/{id}/payment", order);
    pledged.then().statusCode(200);
    UUID payment = UUID.fromString(pledged.path("payment.id"));
    Calls.as(buyer)
        .post("/v1/payments/{id}/prepayment", payment)
        .then()
        .statusCode(200)
        .body("codeUrl", startsWith("weixin://"));
    return new Bought(order, payment, pledged.path("payment.reference"));
  }

  private static List<Integer> pay(Bought bought, String whim) throws IOException {
    return SandboxPayments.tell("payments/" + bought.reference(), whim);
  }

  private static List<Integer> giveBack(Bought bought, String whim) throws IOException {
    String newest =
        Database.rows(
                "select reference from payment_refund where payment_id = ? order by id desc",
                bought.payment())
            .getFirst();
    return SandboxPayments.tell("refunds/" + newest, whim);
  }

  private static ValidatableResponse step(Bought bought, String step) {
    return Calls.onceAs(OFFICER).body(Map.of()).post("/v1/orders/{id}/" + step, bought.id()).then();
  }

  private ValidatableResponse order(Bought bought) {
    return Calls.as(buyer).get("/v1/orders/{id}", bought.id()).then().statusCode(200);
  }
}

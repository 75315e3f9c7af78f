package org.bangfu.needs.payment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.identity.Role;
import org.bangfu.kit.identity.RowFloor;
import org.bangfu.kit.money.Money;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.bangfu.payment.payment.ExpirePledges;
import org.bangfu.payment.refund.AskForRefunds;
import org.bangfu.payment.refund.RefundPayments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Gifts paid by WeChat, against a provider that speaks as it does and errs when it is asked to. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(value = SandboxPayments.class, restrictToAnnotatedClass = true)
class WeChatTest {
  private static final String RECEIVED = "org.bangfu.donation.received.v1";
  private static final String PROBLEM = "https://bangfu.org/problems/";

  @Inject RefundPayments refunds;
  @Inject AskForRefunds ask;
  @Inject ExpirePledges expire;
  @Inject RowFloor floor;

  private Tokens helper;

  @BeforeEach
  void somebody() {
    helper = Tokens.person(Role.HELPER, County.helper());
  }

  @Test
  void whatTheProviderSignsIsReceivedOnceOnItsDay() throws Exception {
    Gift gift = begun("12.00");
    // half past midnight there is the day before in UTC
    assertEquals(List.of(200, 200, 200), pay(gift, "times=3&day=2026-11-01T00:30:00%2B08:00"));
    assertEquals(List.of(200), pay(gift, ""));
    Calls.as(helper)
        .get("/v1/donations/{id}", gift.id())
        .then()
        .body("state", equalTo("RECEIVED"))
        .body("receiptNumber", startsWith("R"))
        .body("occurredOn", equalTo("2026-11-01"));
    Calls.as(helper)
        .get("/v1/payments/{id}", gift.payment())
        .then()
        .body("state", equalTo("PAID"))
        .body("paidOn", equalTo("2026-11-01"))
        .body("transactionId", startsWith("42"));
    assertEquals(1, Outboxes.payloads(RECEIVED, gift.id()).size());
    assertEquals(1, entries(gift));
    Calls.as(helper)
        .post("/v1/payments/{id}/prepayment", gift.payment())
        .then()
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "payment-state"));
  }

  @Test
  void anotherAmountOrCurrencyIsRefusedAndTheRightOneTakenAfterwards() throws Exception {
    Gift gift = begun("12.00");
    assertEquals(List.of(400), pay(gift, "fen=1199"));
    assertEquals(List.of(400), pay(gift, "fen=1201"));
    assertEquals(List.of(400), pay(gift, "currency=USD"));
    assertEquals(List.of("AMOUNT", "AMOUNT", "CURRENCY"), refusals(gift));
    assertPledged(gift);
    assertEquals(List.of(200), pay(gift, ""));
    assertEquals(1, entries(gift));
  }

  @Test
  void anOldOrForgedWordIsNotBelieved() throws Exception {
    Gift gift = begun("12.00");
    assertEquals(List.of(400), pay(gift, "age=301"));
    assertEquals(List.of(400), pay(gift, "age=-301"));
    assertEquals(List.of(400, 400), pay(gift, "forged=true&times=2"));
    // what the provider has signed is kept with the reason, what anybody may have written is not
    assertEquals(List.of("TIMESTAMP", "TIMESTAMP"), refusals(gift));
    assertPledged(gift);
    Calls.anonymous()
        .body("{\"id\": \"x\", \"event_type\": \"TRANSACTION.SUCCESS\"}")
        .post("/v1/payment-notifications/wechat")
        .then()
        .statusCode(400)
        .body("code", equalTo("FAIL"));
    Calls.anonymous().body("{}").post("/v1/payment-notifications/nobody").then().statusCode(404);
  }

  @Test
  void aRefundThatIsToldBeforeThePaymentWaits() throws Exception {
    Gift gift = begun("12.00");
    assertEquals(
        List.of(400), control("refunds/" + UUID.randomUUID(), "trade=" + gift.reference()));
    assertEquals(List.of("STATE"), refusals(gift));
    assertPledged(gift);
    assertEquals(List.of(200), pay(gift, ""));
    // now that it is paid, a refund that nobody here has asked for is one for the statement
    assertEquals(
        List.of(400), control("refunds/" + UUID.randomUUID(), "trade=" + gift.reference()));
    assertEquals(List.of("STATE", "UNKNOWN"), refusals(gift));
    payment(gift).body("refunded", equalTo("0.00")).body("state", equalTo("PAID"));
  }

  @Test
  void moneyGoesBackWhenTheProviderSaysSo() throws Exception {
    Gift gift = begun("12.00");
    pay(gift, "");
    String refund =
        QuarkusTransaction.requiringNew()
            .call(() -> {
              floor.widen();
              return refunds
                  .refund(
                      gift.payment(),
                      Money.fromString("5.00"),
                      LocalDate.parse("2026-11-28"),
                      "county-officer:x")
                  .reference();
            });
    ask.askAll();
    assertEquals(
        1,
        Database.number(
            "select count(*) from payment_refund where reference = ? and state = 'PENDING' and asked_at is not null",
            refund));
    payment(gift).body("refunded", equalTo("0.00"));
    assertEquals(List.of(400), control("refunds/" + refund, "fen=501"));
    assertEquals(List.of(200, 200), control("refunds/" + refund, "times=2"));
    payment(gift).body("refunded", equalTo("5.00")).body("state", equalTo("PAID"));
  }

  @Test
  void whatNobodyPaysInTimeFallsAway() throws Exception {
    Gift late = begun("12.00");
    Gift fresh = begun("12.00");
    Database.changeAsOwner(
        "update payment set recorded_at = now() - interval '31 days' where id = '%s'"
            .formatted(late.payment()));
    expire.expireAll();
    payment(late).body("state", equalTo("EXPIRED"));
    payment(fresh).body("state", equalTo("PENDING"));
    Calls.as(helper).get("/v1/donations/{id}", late.id()).then().body("state", equalTo("LAPSED"));
    assertEquals(List.of(400), pay(late, ""));
    assertEquals(0, entries(late));
  }

  private record Gift(UUID id, UUID payment, String reference) {}

  /** A pledge of a helper's for which the provider was asked. */
  private Gift begun(String amount) {
    JsonPath pledged =
        Calls.onceAs(helper)
            .body(
                "{\"channel\": \"ONLINE\", \"amount\": \"%s\", \"division\": \"430525\"}"
                    .formatted(amount))
            .post("/v1/donations")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    UUID payment = UUID.fromString(pledged.getString("paymentId"));
    Calls.as(helper)
        .post("/v1/payments/{id}/prepayment", payment)
        .then()
        .statusCode(200)
        .body("codeUrl", startsWith("weixin://"));
    Gift gift =
        new Gift(
            UUID.fromString(pledged.getString("id")),
            payment,
            pledged.getString("paymentReference"));
    payment(gift).body("state", equalTo("PENDING"));
    return gift;
  }

  private ValidatableResponse payment(Gift gift) {
    return Calls.as(helper).get("/v1/payments/{id}", gift.payment()).then().statusCode(200);
  }

  private void assertPledged(Gift gift) {
    Calls.as(helper)
        .get("/v1/donations/{id}", gift.id())
        .then()
        .statusCode(200)
        .body("state", equalTo("PLEDGED"));
    assertEquals(0, entries(gift));
  }

  private static List<String> refusals(Gift gift) {
    return Database.rows(
        "select refusal from payment_notification where payment_id = ? and refusal is not null order by refusal",
        gift.payment());
  }

  private static long entries(Gift gift) {
    return Database.number("select count(*) from journal_entry where subject_id = ?", gift.id());
  }

  private static List<Integer> pay(Gift gift, String whim) throws Exception {
    return control("payments/" + gift.reference(), whim);
  }

  private static List<Integer> control(String deed, String whim) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(SandboxPayments.sandbox.address() + "/control/" + deed + "?" + whim))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return JsonPath.from(client.send(request, HttpResponse.BodyHandlers.ofString()).body())
          .getList("answers");
    }
  }
}

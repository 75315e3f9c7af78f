package org.bangfu.needs.payment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.SandboxPayments;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.bangfu.payment.refund.AskForRefunds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Gifts paid by Alipay, against a provider that speaks as it does and errs when it is asked to. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(value = SandboxPayments.class, restrictToAnnotatedClass = true)
class AlipayTest {
  private static final String REFUNDED = "org.bangfu.donation.refunded.v1";
  private static final String RECEIVED = "org.bangfu.donation.received.v1";

  @Inject AskForRefunds ask;

  private Tokens helper;

  @BeforeEach
  void somebody() {
    helper = Tokens.person(Role.HELPER, County.helper());
  }

  @Test
  void whatItSignsIsReceivedOnceOnItsDay() throws Exception {
    Gift gift = begun("12.00");
    assertEquals(List.of(200, 200, 200), pay(gift, "times=3&day=2026-11-01%2000:30:00"));
    assertEquals(List.of(200), pay(gift, ""));
    Calls.as(helper)
        .get("/v1/donations/{id}", gift.id())
        .then()
        .body("state", equalTo("RECEIVED"))
        .body("occurredOn", equalTo("2026-11-01"));
    payment(gift)
        .body("state", equalTo("PAID"))
        .body("paidOn", equalTo("2026-11-01"))
        .body("transactionId", startsWith("2026"));
    assertEquals(1, Outboxes.payloads(RECEIVED, gift.id()).size());
    assertEquals(1, entries(gift));
  }

  @Test
  void anotherAmountIsRefusedAndTheRightOneTakenAfterwards() throws Exception {
    Gift gift = begun("12.00");
    assertEquals(List.of(400), pay(gift, "fen=1199"));
    assertEquals(List.of(400), pay(gift, "fen=1201"));
    assertEquals(List.of("AMOUNT", "AMOUNT"), refusals(gift));
    assertPledged(gift);
    assertEquals(List.of(200), pay(gift, "delay=50"));
    assertEquals(1, entries(gift));
  }

  @Test
  void nobodyElsesWordIsBelievedAndNoneForSomebodyElse() throws Exception {
    Gift gift = begun("12.00");
    assertEquals(List.of(400, 400), pay(gift, "forged=true&times=2"));
    assertEquals(List.of(400), pay(gift, "app=2021000000000002"));
    assertEquals(List.of(400), pay(gift, "seller=2088000000000002"));
    for (String body : List.of("", "out_trade_no=x&out_trade_no=y", "sign=%ZZ", "sign_type=RSA2")) {
      Calls.anonymous()
          .contentType("application/x-www-form-urlencoded")
          .body(body)
          .post("/v1/payment-notifications/alipay")
          .then()
          .statusCode(400)
          .body(equalTo("failure"));
    }
    assertEquals(List.of(), refusals(gift));
    assertPledged(gift);
  }

  @Test
  void itTellsForADayAndNotLonger() throws Exception {
    Gift gift = begun("12.00");
    assertEquals(List.of(400), pay(gift, "age=90061"));
    assertEquals(List.of(400), pay(gift, "age=-360"));
    assertEquals(List.of("TIMESTAMP", "TIMESTAMP"), refusals(gift));
    assertPledged(gift);
    // its last try, after the service was away
    assertEquals(List.of(200, 200), pay(gift, "age=87720&times=2"));
    assertEquals(1, entries(gift));
  }

  @Test
  void whatNobodyPaysInTimeFallsAway() throws Exception {
    Gift gift = begun("12.00");
    assertEquals(List.of(200), pay(gift, "failed=true"));
    payment(gift).body("state", equalTo("FAILED"));
    // what comes all the same goes back at once
    assertEquals(List.of(200), pay(gift, ""));
    ask.askAll();
    payment(gift).body("state", equalTo("REFUNDED")).body("refunded", equalTo("12.00"));
    assertEquals(0, entries(gift));
  }

  @Test
  void moneyGoesBackAtOnce() throws Exception {
    Gift gift = begun("12.00");
    pay(gift, "");
    refund(gift, "5.00").statusCode(200).body("refunding", equalTo("5.00"));
    ask.askAll();
    payment(gift)
        .body("refunded", equalTo("5.00"))
        .body("refunding", equalTo("0.00"))
        .body("state", equalTo("PAID"));
    assertEquals(2, entries(gift));
    assertEquals(1, Outboxes.payloads(REFUNDED, gift.id()).size());
    // Alipay tells of it as of the payment again, and changes nothing by it
    assertEquals(List.of(200), SandboxPayments.tell("refunds/" + lastRefund(gift), ""));
    refund(gift, "7.00").statusCode(200);
    ask.askAll();
    ask.askAll();
    assertEquals(List.of(200), SandboxPayments.tell("refunds/" + lastRefund(gift), ""));
    payment(gift).body("refunded", equalTo("12.00")).body("state", equalTo("REFUNDED"));
    assertEquals(3, entries(gift));
  }

  @Test
  void aRefundOfWhichNobodyKnowsIsAskedForAgainUnderItsName() throws Exception {
    Gift gift = begun("12.00");
    pay(gift, "");
    refund(gift, "5.00").statusCode(200);
    for (String whim : List.of("away", "lost")) {
      SandboxPayments.tell("alipay-refund/" + whim, "");
      ask.askAll();
      payment(gift).body("refunded", equalTo("0.00")).body("refunding", equalTo("5.00"));
    }
    ask.askAll();
    payment(gift).body("refunded", equalTo("5.00")).body("refunding", equalTo("0.00"));
    assertEquals(1, Outboxes.payloads(REFUNDED, gift.id()).size());
    assertEquals(2, entries(gift));
  }

  @Test
  void whatItNeverGivesBackIsThereAgain() throws Exception {
    Gift gift = begun("12.00");
    pay(gift, "");
    refund(gift, "12.00").statusCode(200).body("left", equalTo("0.00"));
    SandboxPayments.tell("alipay-refund/finished", "");
    ask.askAll();
    payment(gift)
        .body("refunded", equalTo("0.00"))
        .body("refunding", equalTo("0.00"))
        .body("state", equalTo("PAID"));
    assertEquals(1, entries(gift));
    assertEquals(0, Outboxes.payloads(REFUNDED, gift.id()).size());
  }

  private record Gift(UUID id, UUID payment, String reference) {}

  /** A pledge of a helper's for which Alipay was asked. */
  private Gift begun(String amount) {
    JsonPath pledged =
        Calls.onceAs(helper)
            .body(
                "{\"channel\": \"ONLINE\", \"amount\": \"%s\", \"division\": \"430525\", \"provider\": \"alipay\"}"
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
        .body("codeUrl", startsWith("https://qr.alipay.com/"));
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
    return SandboxPayments.tell("payments/" + gift.reference(), whim);
  }

  private static ValidatableResponse refund(Gift gift, String amount) {
    return Calls.onceAs(Tokens.staff(Role.COUNTY_OFFICER, "430525"))
        .body("{\"amount\": \"%s\"}".formatted(amount))
        .post("/v1/donations/{id}/refund", gift.id())
        .then();
  }

  private static String lastRefund(Gift gift) {
    return Database.rows(
            "select reference from payment_refund where payment_id = ? order by id desc",
            gift.payment())
        .getFirst();
  }
}

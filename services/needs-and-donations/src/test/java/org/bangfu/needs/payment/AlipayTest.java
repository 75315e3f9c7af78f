package org.bangfu.needs.payment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
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
    OnlineGift gift = begun("12.00");
    assertEquals(List.of(200, 200, 200), gift.pay("times=3&day=2026-11-01%2000:30:00"));
    assertEquals(List.of(200), gift.pay(""));
    Calls.as(helper)
        .get("/v1/donations/{id}", gift.id())
        .then()
        .body("state", equalTo("RECEIVED"))
        .body("occurredOn", equalTo("2026-11-01"));
    gift.readPayment()
        .body("state", equalTo("PAID"))
        .body("paidOn", equalTo("2026-11-01"))
        .body("transactionId", startsWith("2026"));
    assertEquals(1, Outboxes.payloads(RECEIVED, gift.id()).size());
    assertEquals(1, gift.entries());
  }

  @Test
  void anotherAmountIsRefusedAndTheRightOneTakenAfterwards() throws Exception {
    OnlineGift gift = begun("12.00");
    assertEquals(List.of(400), gift.pay("fen=1199"));
    assertEquals(List.of(400), gift.pay("fen=1201"));
    assertEquals(List.of("AMOUNT", "AMOUNT"), gift.refusals());
    gift.assertPledged();
    assertEquals(List.of(200), gift.pay("delay=50"));
    assertEquals(1, gift.entries());
  }

  @Test
  void nobodyElsesWordIsBelievedAndNoneForSomebodyElse() throws Exception {
    OnlineGift gift = begun("12.00");
    assertEquals(List.of(400, 400), gift.pay("forged=true&times=2"));
    assertEquals(List.of(400), gift.pay("app=2021000000000002"));
    assertEquals(List.of(400), gift.pay("seller=2088000000000002"));
    for (String body : List.of("", "out_trade_no=x&out_trade_no=y", "sign=%ZZ", "sign_type=RSA2")) {
      Calls.anonymous()
          .contentType("application/x-www-form-urlencoded")
          .body(body)
          .post("/v1/payment-notifications/alipay")
          .then()
          .statusCode(400)
          .body(equalTo("failure"));
    }
    assertEquals(List.of(), gift.refusals());
    gift.assertPledged();
  }

  @Test
  void itTellsForADayAndNotLonger() throws Exception {
    OnlineGift gift = begun("12.00");
    assertEquals(List.of(400), gift.pay("age=90061"));
    assertEquals(List.of(400), gift.pay("age=-360"));
    assertEquals(List.of("TIMESTAMP", "TIMESTAMP"), gift.refusals());
    gift.assertPledged();
    // its last try, after the service was away
    assertEquals(List.of(200, 200), gift.pay("age=87720&times=2"));
    assertEquals(1, gift.entries());
  }

  @Test
  void whatNobodyPaysInTimeFallsAway() throws Exception {
    OnlineGift gift = begun("12.00");
    assertEquals(List.of(200), gift.pay("failed=true"));
    gift.readPayment().body("state", equalTo("FAILED"));
    // what comes all the same goes back at once
    assertEquals(List.of(200), gift.pay(""));
    ask.askAll();
    gift.readPayment().body("state", equalTo("REFUNDED")).body("refunded", equalTo("12.00"));
    assertEquals(0, gift.entries());
  }

  @Test
  void moneyGoesBackAtOnce() throws Exception {
    OnlineGift gift = begun("12.00");
    gift.pay("");
    gift.refund("5.00").statusCode(200).body("refunding", equalTo("5.00"));
    ask.askAll();
    gift.readPayment()
        .body("refunded", equalTo("5.00"))
        .body("refunding", equalTo("0.00"))
        .body("state", equalTo("PAID"));
    assertEquals(2, gift.entries());
    assertEquals(1, Outboxes.payloads(REFUNDED, gift.id()).size());
    // Alipay tells of it as of the payment again, and changes nothing by it
    assertEquals(List.of(200), SandboxPayments.tell("refunds/" + gift.refunds().getLast(), ""));
    gift.refund("7.00").statusCode(200);
    ask.askAll();
    ask.askAll();
    assertEquals(List.of(200), SandboxPayments.tell("refunds/" + gift.refunds().getLast(), ""));
    gift.readPayment().body("refunded", equalTo("12.00")).body("state", equalTo("REFUNDED"));
    assertEquals(3, gift.entries());
  }

  @Test
  void aRefundOfWhichNobodyKnowsIsAskedForAgainUnderItsName() throws Exception {
    OnlineGift gift = begun("12.00");
    gift.pay("");
    gift.refund("5.00").statusCode(200);
    for (String whim : List.of("away", "lost")) {
      SandboxPayments.tell("alipay-refund/" + whim, "");
      ask.askAll();
      gift.readPayment().body("refunded", equalTo("0.00")).body("refunding", equalTo("5.00"));
    }
    ask.askAll();
    gift.readPayment().body("refunded", equalTo("5.00")).body("refunding", equalTo("0.00"));
    assertEquals(1, Outboxes.payloads(REFUNDED, gift.id()).size());
    assertEquals(2, gift.entries());
  }

  @Test
  void whatItNeverGivesBackIsThereAgain() throws Exception {
    OnlineGift gift = begun("12.00");
    gift.pay("");
    gift.refund("12.00").statusCode(200).body("left", equalTo("0.00"));
    SandboxPayments.tell("alipay-refund/finished", "");
    ask.askAll();
    gift.readPayment()
        .body("refunded", equalTo("0.00"))
        .body("refunding", equalTo("0.00"))
        .body("state", equalTo("PAID"));
    assertEquals(1, gift.entries());
    assertEquals(0, Outboxes.payloads(REFUNDED, gift.id()).size());
  }

  private OnlineGift begun(String amount) {
    return OnlineGift.begun(
        helper, amount, Body.of("provider", "alipay"), "https://qr.alipay.com/");
  }
}

package org.bangfu.needs.payment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.watch.WatchAll;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.SandboxPayments;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.bangfu.needs.money.campaign.Contributions;
import org.bangfu.needs.money.campaign.RefundMissedCampaigns;
import org.bangfu.payment.payment.ExpirePledges;
import org.bangfu.payment.refund.AskForRefunds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Gifts paid by WeChat, against a provider that speaks as it does and errs when it is asked to. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(value = SandboxPayments.class, restrictToAnnotatedClass = true)
class WeChatTest {
  private static final String REFUNDED = "org.bangfu.donation.refunded.v1";
  private static final String RECEIVED = "org.bangfu.donation.received.v1";
  private static final double DAY = Duration.ofDays(1).toSeconds();
  private static final String PROBLEM = "https://bangfu.org/problems/";

  @Inject AskForRefunds ask;
  @Inject ExpirePledges expire;
  @Inject RefundMissedCampaigns missed;
  @Inject WatchAll watch;

  private Tokens helper;

  @BeforeEach
  void somebody() {
    helper = Tokens.person(Role.HELPER, County.helper());
  }

  @Test
  void whatTheProviderSignsIsReceivedOnceOnItsDay() throws Exception {
    OnlineGift gift = begun("12.00");
    // half past midnight there is the day before in UTC
    assertEquals(List.of(200, 200, 200), gift.pay("times=3&day=2026-11-01T00:30:00%2B08:00"));
    assertEquals(List.of(200), gift.pay(""));
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
    assertEquals(1, gift.entries());
    Calls.as(helper)
        .post("/v1/payments/{id}/prepayment", gift.payment())
        .then()
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "payment-state"));
  }

  @Test
  void anotherAmountOrCurrencyIsRefusedAndTheRightOneTakenAfterwards() throws Exception {
    OnlineGift gift = begun("12.00");
    assertEquals(List.of(400), gift.pay("fen=1199"));
    assertEquals(List.of(400), gift.pay("fen=1201"));
    assertEquals(List.of(400), gift.pay("currency=USD"));
    assertEquals(List.of("AMOUNT", "AMOUNT", "CURRENCY"), gift.refusals());
    gift.assertPledged();
    assertEquals(List.of(200), gift.pay(""));
    assertEquals(1, gift.entries());
  }

  @Test
  void anOldOrForgedWordIsNotBelieved() throws Exception {
    OnlineGift gift = begun("12.00");
    assertEquals(List.of(400), gift.pay("age=301"));
    assertEquals(List.of(400), gift.pay("age=-301"));
    assertEquals(List.of(400, 400), gift.pay("forged=true&times=2"));
    // what the provider has signed is kept with the reason, what anybody may have written is not
    assertEquals(List.of("TIMESTAMP", "TIMESTAMP"), gift.refusals());
    gift.assertPledged();
    Calls.anonymous()
        .body(Body.of("id", "x").with("event_type", "TRANSACTION.SUCCESS"))
        .post("/v1/payment-notifications/wechat")
        .then()
        .statusCode(400)
        .body("code", equalTo("FAIL"));
    Calls.anonymous().body("{}").post("/v1/payment-notifications/nobody").then().statusCode(404);
  }

  @Test
  void aRefundThatIsToldBeforeThePaymentWaits() throws Exception {
    OnlineGift gift = begun("12.00");
    assertEquals(
        List.of(400),
        SandboxPayments.tell("refunds/" + UUID.randomUUID(), "trade=" + gift.reference()));
    assertEquals(List.of("STATE"), gift.refusals());
    gift.assertPledged();
    assertEquals(List.of(200), gift.pay(""));
    // now that it is paid, a refund that nobody here has asked for is one for the statement
    assertEquals(
        List.of(400),
        SandboxPayments.tell("refunds/" + UUID.randomUUID(), "trade=" + gift.reference()));
    assertEquals(List.of("STATE", "UNKNOWN"), gift.refusals());
    gift.readPayment().body("refunded", equalTo("0.00")).body("state", equalTo("PAID"));
  }

  @Test
  void moneyGoesBackWhenTheProviderSaysSo() throws Exception {
    OnlineGift gift = begun("12.00");
    gift.pay("");
    gift.refund("5.00")
        .statusCode(200)
        .body("refunded", equalTo("0.00"))
        .body("refunding", equalTo("5.00"))
        .body("left", equalTo("7.00"));
    ask.askAll();
    String asked = gift.refunds().getFirst();
    gift.readPayment().body("refunded", equalTo("0.00")).body("refunding", equalTo("5.00"));
    assertEquals(1, gift.entries());
    gift.refund("7.01").statusCode(409).body("type", equalTo(PROBLEM + "donation-overspent"));
    assertEquals(List.of(400), SandboxPayments.tell("refunds/" + asked, "fen=501"));
    assertEquals(List.of(200, 200), SandboxPayments.tell("refunds/" + asked, "times=2"));
    gift.readPayment()
        .body("refunded", equalTo("5.00"))
        .body("refunding", equalTo("0.00"))
        .body("state", equalTo("PAID"));
    gift.read().body("refunded", equalTo("5.00")).body("refunding", equalTo("0.00"));
    assertEquals(2, gift.entries());
    assertEquals(
        List.of("5.00"),
        Outboxes.payloads(REFUNDED, gift.id()).stream()
            .map(event -> event.get("amount").asText())
            .toList());
    gift.refund("7.00").statusCode(200);
    ask.askAll();
    SandboxPayments.tell("refunds/" + gift.refunds().getLast(), "");
    gift.readPayment().body("refunded", equalTo("12.00")).body("state", equalTo("REFUNDED"));
  }

  @Test
  void whatTheProviderDoesNotGiveBackIsThereAgain() throws Exception {
    OnlineGift gift = begun("12.00");
    gift.pay("");
    gift.refund("12.00").statusCode(200).body("left", equalTo("0.00"));
    ask.askAll();
    assertEquals(
        List.of(200, 200),
        SandboxPayments.tell("refunds/" + gift.refunds().getFirst(), "failed=true&times=2"));
    gift.readPayment()
        .body("refunded", equalTo("0.00"))
        .body("refunding", equalTo("0.00"))
        .body("state", equalTo("PAID"));
    gift.read().body("left", equalTo("12.00")).body("refunding", equalTo("0.00"));
    assertEquals(1, gift.entries());
    assertEquals(0, Outboxes.payloads(REFUNDED, gift.id()).size());
    // the office may ask again
    gift.refund("12.00").statusCode(200);
    ask.askAll();
    SandboxPayments.tell("refunds/" + gift.refunds().getLast(), "");
    gift.read().body("refunded", equalTo("12.00"));
  }

  @Test
  void whoseWordIsLostIsAskedAgainForTheSameRefund() throws Exception {
    OnlineGift gift = begun("12.00");
    gift.pay("");
    gift.refund("12.00").statusCode(200);
    ask.askAll();
    assertEquals(0, ask.askAll());
    Database.changeAsOwner(
        "update payment_refund set asked_at = now() - interval '61 minutes' where payment_id = '%s'"
            .formatted(gift.payment()));
    assertEquals(1, ask.askAll());
    assertEquals(1, gift.refunds().size());
    // what was said to have failed does not go back in silence
    String asked = gift.refunds().getFirst();
    assertEquals(List.of(200), SandboxPayments.tell("refunds/" + asked, "failed=true"));
    assertEquals(List.of(400), SandboxPayments.tell("refunds/" + asked, ""));
    assertEquals(List.of("STATE"), gift.refusals());
    gift.read().body("refunded", equalTo("0.00")).body("left", equalTo("12.00"));
  }

  @Test
  void aCampaignThatMissesItsTargetWaitsForTheProvider() throws Exception {
    Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, "430525");
    UUID campaign = Contributions.campaign(officer, "100.00");
    JsonPath pledged =
        Calls.onceAs(helper)
            .body(Body.of("amount", "40.00"))
            .post("/v1/campaigns/{id}/contributions", campaign)
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    UUID payment = pledged.getUUID("paymentId");
    Calls.as(helper).post("/v1/payments/{id}/prepayment", payment).then().statusCode(200);
    String reference =
        Calls.as(helper).get("/v1/payments/{id}", payment).then().extract().path("reference");
    assertEquals(List.of(200), SandboxPayments.tell("payments/" + reference, ""));
    Contributions.miss(campaign);
    missed.refundAll();
    missed.refundAll();
    ask.askAll();
    List<String> asked =
        Database.rows("select reference from payment_refund where payment_id = ?", payment);
    assertEquals(1, asked.size());
    campaign(officer, campaign).body("refunded", equalTo("0.00"));
    assertEquals(List.of(200), SandboxPayments.tell("refunds/" + asked.getFirst(), "failed=true"));
    // what a provider refuses the office asks for again, and no job does
    missed.refundAll();
    Calls.onceAs(officer).post("/v1/campaigns/{id}/refund", campaign).then().statusCode(200);
    ask.askAll();
    String again =
        Database.rows(
                "select reference from payment_refund where payment_id = ? order by id desc",
                payment)
            .getFirst();
    assertEquals(List.of(200, 200), SandboxPayments.tell("refunds/" + again, "times=2"));
    campaign(officer, campaign).body("refunded", equalTo("40.00"));
    assertEquals(
        2, Database.number("select count(*) from payment_refund where payment_id = ?", payment));
  }

  private static ValidatableResponse campaign(Tokens officer, UUID id) {
    return Calls.as(officer).get("/v1/campaigns/{id}", id).then().statusCode(200);
  }

  @Test
  void whoeverWatchesSeesWhatHasNotComeAndWhatHasNotGoneBack() throws Exception {
    double pending = watched("payments.pending");
    OnlineGift gift = begun("12.00");
    Database.changeAsOwner(
        "update payment set recorded_at = now() - interval '900 days' where id = ?",
        gift.payment());
    assertEquals(pending + 1, watched("payments.pending"));
    assertTrue(watched("payments.pending.oldest") >= 900 * DAY);
    gift.pay("");
    assertEquals(pending, watched("payments.pending"));
    assertTrue(watched("payments.pending.oldest") < 900 * DAY);

    double refunds = watched("refunds.pending");
    gift.refund("12.00").statusCode(200);
    ask.askAll();
    Database.changeAsOwner(
        "update payment_refund set recorded_at = now() - interval '900 days' where payment_id = ?",
        gift.payment());
    assertEquals(refunds + 1, watched("refunds.pending"));
    assertTrue(watched("refunds.pending.oldest") >= 900 * DAY);
    SandboxPayments.tell("refunds/" + gift.refunds().getFirst(), "");
    assertEquals(refunds, watched("refunds.pending"));
    assertTrue(watched("refunds.pending.oldest") < 900 * DAY);
  }

  private double watched(String figure) {
    watch.read();
    return watch.last("bangfu." + figure);
  }

  @Test
  void whatNobodyPaysInTimeFallsAway() throws Exception {
    OnlineGift late = begun("12.00");
    OnlineGift fresh = begun("12.00");
    Database.changeAsOwner(
        "update payment set recorded_at = now() - interval '31 days' where id = '%s'"
            .formatted(late.payment()));
    expire.expireAll();
    late.readPayment().body("state", equalTo("EXPIRED"));
    fresh.readPayment().body("state", equalTo("PENDING"));
    Calls.as(helper).get("/v1/donations/{id}", late.id()).then().body("state", equalTo("LAPSED"));
    // the payer pays all the same, and has it back
    assertEquals(List.of(200, 200), late.pay("times=2"));
    late.readPayment().body("state", equalTo("PAID")).body("refunding", equalTo("12.00"));
    ask.askAll();
    assertEquals(
        List.of(200, 200), SandboxPayments.tell("refunds/" + late.refunds().getFirst(), "times=2"));
    late.readPayment().body("state", equalTo("REFUNDED")).body("refunded", equalTo("12.00"));
    late.read().body("state", equalTo("LAPSED")).body("refunded", equalTo("0.00"));
    assertEquals(1, late.refunds().size());
    assertEquals(0, late.entries());
  }

  private OnlineGift begun(String amount) {
    return OnlineGift.begun(helper, amount, Body.empty(), "weixin://");
  }
}

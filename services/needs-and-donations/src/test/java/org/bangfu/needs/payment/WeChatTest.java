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
  private static final String PROBLEM = "https://bangfu.org/problems/";

  @Inject AskForRefunds ask;
  @Inject ExpirePledges expire;
  @Inject RefundMissedCampaigns missed;

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
        List.of(400),
        SandboxPayments.tell("refunds/" + UUID.randomUUID(), "trade=" + gift.reference()));
    assertEquals(List.of("STATE"), refusals(gift));
    assertPledged(gift);
    assertEquals(List.of(200), pay(gift, ""));
    // now that it is paid, a refund that nobody here has asked for is one for the statement
    assertEquals(
        List.of(400),
        SandboxPayments.tell("refunds/" + UUID.randomUUID(), "trade=" + gift.reference()));
    assertEquals(List.of("STATE", "UNKNOWN"), refusals(gift));
    payment(gift).body("refunded", equalTo("0.00")).body("state", equalTo("PAID"));
  }

  @Test
  void moneyGoesBackWhenTheProviderSaysSo() throws Exception {
    Gift gift = begun("12.00");
    pay(gift, "");
    refund(gift, "5.00")
        .statusCode(200)
        .body("refunded", equalTo("0.00"))
        .body("refunding", equalTo("5.00"))
        .body("left", equalTo("7.00"));
    ask.askAll();
    String asked = refundsOf(gift).getFirst();
    payment(gift).body("refunded", equalTo("0.00")).body("refunding", equalTo("5.00"));
    assertEquals(1, entries(gift));
    refund(gift, "7.01").statusCode(409).body("type", equalTo(PROBLEM + "donation-overspent"));
    assertEquals(List.of(400), SandboxPayments.tell("refunds/" + asked, "fen=501"));
    assertEquals(List.of(200, 200), SandboxPayments.tell("refunds/" + asked, "times=2"));
    payment(gift)
        .body("refunded", equalTo("5.00"))
        .body("refunding", equalTo("0.00"))
        .body("state", equalTo("PAID"));
    donation(gift).body("refunded", equalTo("5.00")).body("refunding", equalTo("0.00"));
    assertEquals(2, entries(gift));
    assertEquals(
        List.of("5.00"),
        Outboxes.payloads(REFUNDED, gift.id()).stream()
            .map(event -> event.get("amount").asText())
            .toList());
    refund(gift, "7.00").statusCode(200);
    ask.askAll();
    SandboxPayments.tell("refunds/" + refundsOf(gift).getLast(), "");
    payment(gift).body("refunded", equalTo("12.00")).body("state", equalTo("REFUNDED"));
  }

  @Test
  void whatTheProviderDoesNotGiveBackIsThereAgain() throws Exception {
    Gift gift = begun("12.00");
    pay(gift, "");
    refund(gift, "12.00").statusCode(200).body("left", equalTo("0.00"));
    ask.askAll();
    assertEquals(
        List.of(200, 200),
        SandboxPayments.tell("refunds/" + refundsOf(gift).getFirst(), "failed=true&times=2"));
    payment(gift)
        .body("refunded", equalTo("0.00"))
        .body("refunding", equalTo("0.00"))
        .body("state", equalTo("PAID"));
    donation(gift).body("left", equalTo("12.00")).body("refunding", equalTo("0.00"));
    assertEquals(1, entries(gift));
    assertEquals(0, Outboxes.payloads(REFUNDED, gift.id()).size());
    // the office may ask again
    refund(gift, "12.00").statusCode(200);
    ask.askAll();
    SandboxPayments.tell("refunds/" + refundsOf(gift).getLast(), "");
    donation(gift).body("refunded", equalTo("12.00"));
  }

  @Test
  void whoseWordIsLostIsAskedAgainForTheSameRefund() throws Exception {
    Gift gift = begun("12.00");
    pay(gift, "");
    refund(gift, "12.00").statusCode(200);
    ask.askAll();
    assertEquals(0, ask.askAll());
    Database.changeAsOwner(
        "update payment_refund set asked_at = now() - interval '61 minutes' where payment_id = '%s'"
            .formatted(gift.payment()));
    assertEquals(1, ask.askAll());
    assertEquals(1, refundsOf(gift).size());
    // what was said to have failed does not go back in silence
    String asked = refundsOf(gift).getFirst();
    assertEquals(List.of(200), SandboxPayments.tell("refunds/" + asked, "failed=true"));
    assertEquals(List.of(400), SandboxPayments.tell("refunds/" + asked, ""));
    assertEquals(List.of("STATE"), refusals(gift));
    donation(gift).body("refunded", equalTo("0.00")).body("left", equalTo("12.00"));
  }

  @Test
  void aCampaignThatMissesItsTargetWaitsForTheProvider() throws Exception {
    Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, "430525");
    UUID campaign = Contributions.campaign(officer, "100.00");
    JsonPath pledged =
        Calls.onceAs(helper)
            .body("{\"amount\": \"40.00\"}")
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
    // the payer pays all the same, and has it back
    assertEquals(List.of(200, 200), pay(late, "times=2"));
    payment(late).body("state", equalTo("PAID")).body("refunding", equalTo("12.00"));
    ask.askAll();
    assertEquals(
        List.of(200, 200),
        SandboxPayments.tell("refunds/" + refundsOf(late).getFirst(), "times=2"));
    payment(late).body("state", equalTo("REFUNDED")).body("refunded", equalTo("12.00"));
    donation(late).body("state", equalTo("LAPSED")).body("refunded", equalTo("0.00"));
    assertEquals(1, refundsOf(late).size());
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
    return SandboxPayments.tell("payments/" + gift.reference(), whim);
  }

  private static ValidatableResponse refund(Gift gift, String amount) {
    return Calls.onceAs(Tokens.staff(Role.COUNTY_OFFICER, "430525"))
        .body("{\"amount\": \"%s\"}".formatted(amount))
        .post("/v1/donations/{id}/refund", gift.id())
        .then();
  }

  private static List<String> refundsOf(Gift gift) {
    return Database.rows(
        "select reference from payment_refund where payment_id = ? order by id", gift.payment());
  }

  private ValidatableResponse donation(Gift gift) {
    return Calls.as(helper).get("/v1/donations/{id}", gift.id()).then().statusCode(200);
  }
}

package org.bangfu.needs.money.donation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.bangfu.needs.Crowd;
import org.bangfu.needs.permission.partner.Partners;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class DonationTest {
  private static final String PROBLEM = "https://bangfu.org/problems/";
  private static final String RECEIVED = "org.bangfu.donation.received.v1";
  private static final String REFUNDED = "org.bangfu.donation.refunded.v1";

  @Test
  void goesFromTheReceiptOverTheUseToTheRefundThroughTheBooks() {
    UUID first = County.household(County.VILLAGE);
    UUID id =
        County.id(
            receive(online("200.00", "pay-" + UUID.randomUUID(), Body.of("householdId", first)))
                .statusCode(201)
                .body("designation", equalTo("HOUSEHOLD"))
                .body("state", equalTo("PLEDGED"))
                .body("receiptNumber", nullValue()));
    assertNowhereCounted(id);
    use(id, first, "1.00").statusCode(409).body("type", equalTo(PROBLEM + "donation-not-received"));
    Paying.received(id);
    RestAssured.get("/v1/donations/{id}", id)
        .then()
        .body("state", equalTo("RECEIVED"))
        .body("receiptNumber", startsWith("R"))
        .body("verifiedBy", startsWith("county-officer:"));
    EventContracts.assertValid(
        "needs-and-donations", RECEIVED, Outboxes.payloads(RECEIVED, id).getFirst());
    Calls.writeOnce()
        .body(
            Body.of(
                    "beneficiaries",
                    List.of(
                        Body.of("householdId", first)
                            .with("amount", "100.00")
                            .with("purpose", "学费"),
                        Body.of("householdId", first).with("amount", "50.00")))
                .with("occurredOn", "2019-07-20"))
        .post("/v1/donations/{id}/use", id)
        .then()
        .statusCode(200)
        .body("used", equalTo("150.00"))
        .body("left", equalTo("50.00"));
    RestAssured.get("/v1/donations/{id}/uses", id)
        .then()
        .body("items", hasSize(2))
        .body("items[1].division", equalTo(County.VILLAGE));
    use(id, first, "50.01")
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "donation-overspent"))
        .body("left", equalTo("50.00"));
    Calls.writeOnce()
        .body(Body.of("occurredOn", "2019-07-25"))
        .post("/v1/donations/{id}/refund", id)
        .then()
        .statusCode(200)
        .body("refunded", equalTo("50.00"))
        .body("left", equalTo("0.00"));
    var refunded = Outboxes.payloads(REFUNDED, id).getFirst();
    EventContracts.assertValid("needs-and-donations", REFUNDED, refunded);
    assertEquals("50.00", refunded.path("amount").asText());
    Calls.writeOnce().post("/v1/donations/{id}/refund", id).then().statusCode(409);
    assertEquals(
        List.of(
            "DONATION_RECEIVED|cash-online|200.00|0.00",
            "DONATION_RECEIVED|donations-held:household|0.00|200.00",
            "DONATION_REFUNDED|cash-online|0.00|50.00",
            "DONATION_REFUNDED|donations-held:household|50.00|0.00",
            "DONATION_USED|cash-online|0.00|150.00",
            "DONATION_USED|donations-held:household|50.00|0.00",
            "DONATION_USED|donations-held:household|100.00|0.00"),
        Database.rows(
            """
            select e.kind, p.account, p.debit, p.credit from posting p join journal_entry e on e.id = p.entry_id
            where e.subject_id = ? order by e.kind, p.account, p.debit
            """,
            id));
    booksBalance();
  }

  @Test
  void aPaymentIsOneDonationHoweverOftenItIsTold() {
    String payment = "pay-" + UUID.randomUUID();
    String id = receive(online("20.00", payment)).statusCode(201).extract().path("id");
    receive(online("20.00", payment)).statusCode(200).body("id", equalTo(id));
    receive(online("21.00", payment))
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "payment-reference-reused"));
    assertEquals(
        1, Database.number("select count(*) from donation where payment_reference = ?", payment));
  }

  @Test
  void anOfflineDonationHasAReceiptThatAnotherAccountConfirms() {
    Body body =
        Body.of("channel", "OFFLINE")
            .with("amount", "1000.00")
            .with("division", "430525103259")
            .with("receipt", "sheet-" + UUID.randomUUID())
            .with("verifiedBy", "officer:430525")
            .with("occurredOn", "2019-07-01");
    ValidatableResponse pledged =
        receive(body)
            .statusCode(201)
            .body("designation", equalTo("VILLAGE"))
            .body("state", equalTo("PLEDGED"))
            .body("verifiedBy", nullValue());
    UUID first = County.id(pledged);
    UUID second = County.id(receive(body.with("amount", "0.01")).statusCode(201));
    String receipt = pledged.extract().path("receiptId");
    assertNowhereCounted(first);
    Calls.writeOnce()
        .post("/v1/receipts/{id}/confirmation", receipt)
        .then()
        .statusCode(403)
        .body("type", equalTo(PROBLEM + "same-account"));
    Tokens cashier = Tokens.officer();
    Calls.onceAs(cashier)
        .body(Body.of("total", "1000.00"))
        .post("/v1/receipts/{id}/confirmation", receipt)
        .then()
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "receipt-differs"))
        .body("total", equalTo("1000.01"));
    Calls.onceAs(cashier)
        .body(Body.of("total", "1000.01"))
        .post("/v1/receipts/{id}/confirmation", receipt)
        .then()
        .statusCode(200)
        .body("payments", equalTo(2))
        .body("confirmed", equalTo(true));
    for (UUID donation : List.of(first, second)) {
      RestAssured.get("/v1/donations/{id}", donation)
          .then()
          .body("state", equalTo("RECEIVED"))
          .body("verifiedBy", equalTo("county-officer:" + cashier.account()));
      assertEquals(
          "2019-07-01",
          Outboxes.payloads(RECEIVED, donation).getFirst().path("occurredOn").asText());
    }
    for (Tokens caller : List.of(cashier, Tokens.officer())) {
      Calls.onceAs(caller)
          .post("/v1/receipts/{id}/confirmation", receipt)
          .then()
          .statusCode(409)
          .body("type", equalTo(PROBLEM + "receipt-confirmed"));
    }
    receive(body).statusCode(409).body("type", equalTo(PROBLEM + "receipt-confirmed"));
    assertEquals(1, Outboxes.payloads(RECEIVED, first).size());
    receive(
            Body.of("channel", "OFFLINE")
                .with("amount", "0.00")
                .with("division", "430525")
                .with("paymentReference", "x"))
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("/amount", "/paymentReference", "/receipt")));
  }

  @Test
  void nobodyTakesTheNameOfAnothersPayment() {
    Tokens helper = Tokens.person(Role.HELPER, County.helper());
    Calls.onceAs(helper)
        .body(online("0.01", "pay-" + UUID.randomUUID()))
        .post("/v1/donations")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/paymentReference"));
    String ours =
        Calls.onceAs(helper)
            .body(Body.of("channel", "ONLINE").with("amount", "1.00").with("division", "430525"))
            .post("/v1/donations")
            .then()
            .statusCode(201)
            .body("provider", equalTo("wechat"))
            .body("state", equalTo("PLEDGED"))
            .extract()
            .path("paymentReference");
    Tokens partner = Partners.at("partner-news");
    Calls.onceAs(partner)
        .body(online("2.00", ours))
        .post("/v1/donations")
        .then()
        .statusCode(201)
        .body("provider", equalTo("partner-news"));
    Calls.onceAs(partner)
        .body(online("2.00", ours, Body.of("provider", "wechat")))
        .post("/v1/donations")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/provider"));
    receive(online("2.00", ours))
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "payment-reference-reused"));
  }

  @Test
  void refusesWhatIsNotThereOrNotInItsPlace() {
    UUID household = County.household(County.VILLAGE);
    receive(online("1.00", UUID.randomUUID().toString(), Body.of("helperId", UUID.randomUUID())))
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "helper-not-found"));
    receive(online("1.00", UUID.randomUUID().toString(), Body.of("needId", UUID.randomUUID())))
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "need-not-found"));
    receive(online("1.00", UUID.randomUUID().toString(), Body.of("householdId", UUID.randomUUID())))
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "household-not-yet-known"));
    receive(
            online("1.00", UUID.randomUUID().toString(), Body.of("householdId", household))
                .with("division", "430524"))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/division"));
    receive(
            online(
                "1.00",
                UUID.randomUUID().toString(),
                Body.of("needId", County.needForFunds("9.00"))))
        .statusCode(201)
        .body("designation", equalTo("NEED"));
    UUID donation =
        Paying.received(County.id(receive(online("9.00", UUID.randomUUID().toString()))));
    Calls.writeOnce()
        .body(Body.of("occurredOn", "2019-06-30"))
        .post("/v1/donations/{id}/refund", donation)
        .then()
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "before-its-beginning"));
  }

  @Test
  void takesTheSameKeyOnceHoweverManyComeAtOnce() {
    String key = UUID.randomUUID().toString();
    String payment = "pay-" + key;
    List<Integer> answers =
        Crowd.atOnce(
            50,
            () ->
                Calls.write()
                    .header("Idempotency-Key", key)
                    .body(online("5.00", payment))
                    .post("/v1/donations")
                    .statusCode());
    assertTrue(answers.contains(201));
    assertTrue(answers.stream().allMatch(status -> status == 201 || status == 409));
    assertEquals(
        1, Database.number("select count(*) from donation where payment_reference = ?", payment));
    booksBalance();
  }

  @Test
  void neverPaysOutMoreThanThereIsHoweverManyComeAtOnce() {
    UUID household = County.household(County.VILLAGE);
    UUID id = Paying.received(County.id(receive(online("10.00", UUID.randomUUID().toString()))));
    List<Integer> answers =
        Crowd.atOnce(30, () -> use(id, household, "1.00").extract().statusCode());
    assertEquals(10, answers.stream().filter(status -> status == 200).count());
    assertEquals(20, answers.stream().filter(status -> status == 409).count());
    booksBalance();
  }

  @Test
  void theDatabaseDeniesToChangeTheBooks() {
    Paying.received(County.id(receive(online("3.00", UUID.randomUUID().toString()))));
    for (String change :
        List.of(
            "update posting set debit = debit + 1 where debit > 0",
            "delete from posting",
            "update journal_entry set actor = 'x'",
            "delete from journal_entry",
            "truncate posting",
            "insert into account values ('mine', 'ASSET', 'Mine', '我的')")) {
      SQLException refusal =
          assertThrows(SQLException.class, () -> Database.change(change), change);
      assertEquals("42501", refusal.getSQLState(), change);
    }
  }

  @Test
  void theDatabaseRefusesAnEntryThatDoesNotBalance() throws SQLException {
    String entry =
        """
        with e as (insert into journal_entry
                   values (gen_random_uuid(), 'DONATION_RECEIVED', gen_random_uuid(), '430525', '2019-07-01',
                           now(), 'x:1') returning id)
        insert into posting select gen_random_uuid(), e.id, a, '430525', d, c, '430525' from e,
          (values ('cash-online', 1.00, 0.00), ('donations-held:need', 0.00, %s)) v (a, d, c)
        """;
    SQLException refusal =
        assertThrows(SQLException.class, () -> Database.change(entry.formatted("0.99")));
    assertTrue(refusal.getMessage().contains("does not balance"), refusal.getMessage());
    Database.change(entry.formatted("1.00"));
    SQLException alone =
        assertThrows(
            SQLException.class,
            () ->
                Database.change(
                    """
                    insert into journal_entry values (gen_random_uuid(), 'DONATION_RECEIVED', gen_random_uuid(),
                      '430525', '2019-07-01', now(), 'x:1')
                    """));
    assertTrue(alone.getMessage().contains("does not balance"), alone.getMessage());
    SQLException later =
        assertThrows(
            SQLException.class,
            () ->
                Database.change(
                    """
                    insert into posting select gen_random_uuid(), e.id, a, '430525', d, c, '430525'
                    from (select id from journal_entry where division = '430525' limit 1) e,
                      (values ('cash-online', 1.00, 0.00), ('donations-held:need', 0.00, 1.00)) v (a, d, c)
                    """));
    assertTrue(later.getMessage().contains("has been written"), later.getMessage());
    booksBalance();
  }

  private static void assertNowhereCounted(UUID donation) {
    assertEquals(List.of(), Outboxes.payloads(RECEIVED, donation));
    assertEquals(
        0, Database.number("select count(*) from journal_entry where subject_id = ?", donation));
  }

  private static void booksBalance() {
    RestAssured.get("/v1/ledger/trial-balance")
        .then()
        .statusCode(200)
        .body("balanced", equalTo(true))
        .body("difference", equalTo("0.00"))
        .body("accounts", hasSize(8));
    assertEquals(List.of("0.00"), Database.rows("select sum(debit) - sum(credit) from posting"));
    RestAssured.get("/v1/ledger/accounts").then().statusCode(200).body("items", hasSize(8));
  }

  private static Body online(String amount, String payment) {
    return online(amount, payment, Body.empty());
  }

  private static Body online(String amount, String payment, Body more) {
    return Body.of("channel", "ONLINE")
        .with("amount", amount)
        .with("division", "430525")
        .with(more)
        .with("paymentReference", payment)
        .with("occurredOn", "2019-07-01");
  }

  private static ValidatableResponse receive(Body body) {
    return Calls.writeOnce().body(body).post("/v1/donations").then();
  }

  private static ValidatableResponse use(UUID donation, UUID household, String amount) {
    return Calls.writeOnce()
        .body(
            Body.of(
                "beneficiaries", List.of(Body.of("householdId", household).with("amount", amount))))
        .post("/v1/donations/{id}/use", donation)
        .then();
  }
}

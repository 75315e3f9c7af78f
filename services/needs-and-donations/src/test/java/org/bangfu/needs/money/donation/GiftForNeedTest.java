package org.bangfu.needs.money.donation;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.junit.jupiter.api.Test;

/** Money that is given for a need of funds covers it, once. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class GiftForNeedTest {
  private static final String PROBLEM = "https://bangfu.org/problems/";
  private static final String MATCHED = "org.bangfu.need.matched.v1";
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, "430525");

  @Test
  void aGiftCoversWhatIsLeftAndTheRestIsForAnybody() {
    UUID need = County.needForFunds("70.00");
    UUID gift = Gifts.received(OFFICER, Body.of("needId", need));
    need(need, "70.00", "MATCHED");
    assertEquals(1, Outboxes.payloads(MATCHED, need).size());
    Calls.as(OFFICER)
        .get("/v1/donations/{id}", gift)
        .then()
        .body("covered", equalTo("70.00"))
        .body("surplus", equalTo("30.00"));
    UUID other = County.household(County.OTHER_VILLAGE);
    use(gift, other, "30.01")
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "designation-departed"));
    Gifts.used(OFFICER, gift, other, "20.00");
    UUID use = Gifts.used(OFFICER, gift, household(need), "75.00");
    need(need, "70.00", "FULFILLED");
    Calls.onceAs(OFFICER)
        .body(Body.of("reason", "退回").with("occurredOn", "2019-07-21"))
        .post("/v1/donations/{id}/uses/{use}/reversal", gift, use)
        .then()
        .statusCode(200)
        .body("left", equalTo("80.00"));
    need(need, "70.00", "MATCHED");
    Calls.onceAs(OFFICER)
        .body(Body.of("amount", "50.00").with("occurredOn", "2019-07-22"))
        .post("/v1/donations/{id}/refund", gift)
        .then()
        .statusCode(200)
        .body("covered", equalTo("30.00"));
    need(need, "30.00", "PARTLY_MATCHED");
    assertEquals(
        List.of("donations-held:need|30.00", "donations-held:undesignated|0.00"),
        Database.rows(
            """
            select p.account, sum(p.credit) - sum(p.debit) from posting p
            join journal_entry e on e.id = p.entry_id
            where e.subject_id = ? and p.account like 'donations-held%' group by p.account order by p.account
            """,
            gift));
  }

  @Test
  void aPledgeCoversNothing() {
    UUID need = County.needForFunds("70.00");
    Calls.onceAs(Tokens.person(Role.HELPER, County.helper()))
        .body(
            Body.of("channel", "ONLINE")
                .with("amount", "70.00")
                .with("division", "430525")
                .with("needId", need))
        .post("/v1/donations")
        .then()
        .statusCode(201)
        .body("state", equalTo("PLEDGED"));
    need(need, "0.00", "PUBLISHED");
  }

  @Test
  void aGiftThatPaysAClaimCoversNothingMore() {
    UUID need = County.needForFunds("500.00");
    UUID claim = County.claim(OFFICER, need, "60.00");
    Body pays = Body.of("needId", need).with("claimId", claim);
    UUID gift = Gifts.received(OFFICER, pays);
    need(need, "60.00", "PARTLY_MATCHED");
    Calls.as(OFFICER)
        .get("/v1/donations/{id}", gift)
        .then()
        .body("covered", equalTo("0.00"))
        .body("surplus", equalTo("40.00"));
    UUID second = Gifts.received(OFFICER, pays);
    Calls.as(OFFICER).get("/v1/donations/{id}", second).then().body("surplus", equalTo("100.00"));
    Gifts.used(OFFICER, gift, household(need), "60.00");
    assertEquals(
        claim.toString(),
        Outboxes.payloads("org.bangfu.donation.used.v1", gift).getFirst().path("actId").asText());
    Calls.onceAs(OFFICER)
        .body(
            Body.of("channel", "OFFLINE")
                .with("amount", "1.00")
                .with("division", "430525103259")
                .with("needId", County.needForFunds("9.00"))
                .with("claimId", claim)
                .with("receipt", "x"))
        .post("/v1/donations")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/claimId"));
  }

  private static void need(UUID need, String covered, String state) {
    assertEquals(
        List.of(covered + "|" + state),
        Database.rows("select covered, state from need where id = ?", need));
  }

  private static UUID household(UUID need) {
    return UUID.fromString(
        Calls.as(OFFICER).get("/v1/needs/{id}", need).then().extract().path("householdId"));
  }

  private static ValidatableResponse use(UUID gift, UUID household, String amount) {
    return Calls.onceAs(OFFICER)
        .body(
            Body.of(
                "beneficiaries", List.of(Body.of("householdId", household).with("amount", amount))))
        .post("/v1/donations/{id}/use", gift)
        .then();
  }
}

package org.bangfu.needs.money.donation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
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

/**
 * A need is covered by the gifts that are meant for it now, whatever they were meant for before.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RedesignatedCoverTest {
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, "430525");
  private static final Tokens ANOTHER =
      new Tokens(UUID.randomUUID(), "local", OFFICER.roles(), OFFICER.divisions(), null);

  @Test
  void coverFollowsTheDesignation() {
    UUID before = County.needForFunds("100.00");
    UUID after = County.needForFunds("50.00");
    UUID gift = Gifts.received(OFFICER, Body.of("needId", before));
    UUID use = Gifts.used(OFFICER, gift, household(before), "40.00");
    stands(before, "100.00|40.00|MATCHED");
    redesignate(gift, "needId", after);
    stands(before, "40.00|40.00|PARTLY_MATCHED");
    stands(after, "50.00|0.00|MATCHED");
    donation(gift).body("covered", equalTo("50.00")).body("surplus", equalTo("10.00"));
    held(gift, "donations-held:need|50.00", "donations-held:undesignated|10.00");
    reverse(gift, use);
    // what comes back is no longer for the need that it was taken from, and the new one is covered
    stands(before, "0.00|0.00|PUBLISHED");
    stands(after, "50.00|0.00|MATCHED");
    donation(gift)
        .body("left", equalTo("100.00"))
        .body("covered", equalTo("50.00"))
        .body("surplus", equalTo("50.00"));
    held(gift, "donations-held:need|50.00", "donations-held:undesignated|50.00");
    Gifts.used(OFFICER, gift, household(after), "50.00");
    stands(after, "50.00|50.00|FULFILLED");
  }

  @Test
  void whatComesBackCoversWhatTheGiftIsForNow() {
    UUID first = County.household(County.VILLAGE);
    UUID need = County.needForFunds("70.00");
    UUID gift = Gifts.received(OFFICER, Body.of("householdId", first));
    UUID use = Gifts.used(OFFICER, gift, first, "60.00");
    redesignate(gift, "needId", need);
    stands(need, "40.00|0.00|PARTLY_MATCHED");
    reverse(gift, use);
    stands(need, "70.00|0.00|MATCHED");
    donation(gift).body("covered", equalTo("70.00")).body("surplus", equalTo("30.00"));
    held(
        gift,
        "donations-held:household|0.00",
        "donations-held:need|70.00",
        "donations-held:undesignated|30.00");
  }

  @Test
  void aGiftThatPaidAClaimPaysItNoLonger() {
    UUID need = County.needForFunds("500.00");
    UUID claim = County.claim(OFFICER, need, "100.00");
    Body pays = Body.of("needId", need).with("claimId", claim);
    UUID gift = Gifts.received(OFFICER, pays);
    UUID use = Gifts.used(OFFICER, gift, household(need), "30.00");
    redesignate(gift, "village", "430525104201");
    donation(gift).body("claimId", nullValue());
    // what the claim took and was not paid by it is to be paid by somebody else
    donation(Gifts.received(OFFICER, pays)).body("surplus", equalTo("30.00"));
    reverse(gift, use);
    stands(need, "100.00|0.00|PARTLY_MATCHED");
    assertEquals(
        claim.toString(),
        Outboxes.payloads("org.bangfu.donation.use-reversed.v1", gift)
            .getFirst()
            .path("actId")
            .asText());
  }

  @Test
  void aNeedThatHasEndedStaysEndedWhenItsGiftGoesBack() {
    UUID need = County.needForFunds("500.00");
    UUID gift = Gifts.received(OFFICER, Body.of("needId", need));
    UUID use = Gifts.used(OFFICER, gift, household(need), "100.00");
    post("/v1/needs/" + need + "/withdrawal", Map.of("occurredOn", "2019-07-20")).statusCode(200);
    reverse(gift, use);
    post("/v1/donations/" + gift + "/refund", Map.of("occurredOn", "2019-08-22")).statusCode(200);
    stands(need, "0.00|0.00|WITHDRAWN");
  }

  @Test
  void aGiftThatIsForItsFirstNeedAgainCoversAllOfIt() {
    UUID need = County.needForFunds("100.00");
    UUID other = County.needForFunds("50.00");
    UUID gift = Gifts.received(OFFICER, Body.of("needId", need));
    UUID use = Gifts.used(OFFICER, gift, household(need), "60.00");
    redesignate(gift, "needId", other);
    stands(other, "40.00|0.00|PARTLY_MATCHED");
    redesignate(gift, "needId", need);
    stands(other, "0.00|0.00|PUBLISHED");
    stands(need, "100.00|60.00|MATCHED");
    reverse(gift, use);
    stands(need, "100.00|0.00|MATCHED");
    donation(gift).body("covered", equalTo("100.00")).body("left", equalTo("100.00"));
    post("/v1/donations/" + gift + "/refund", Map.of("occurredOn", "2019-08-22")).statusCode(200);
    stands(need, "0.00|0.00|PUBLISHED");
    donation(gift).body("covered", equalTo("0.00")).body("refunded", equalTo("100.00"));
  }

  private static void redesignate(UUID gift, String to, Object what) {
    String path = "/v1/donations/" + gift + "/redesignations";
    UUID asked =
        County.id(
            post(path, Map.of(to, what, "reason", "捐赠人来电同意改用", "occurredOn", "2019-08-02"))
                .statusCode(201));
    Calls.onceAs(ANOTHER)
        .body(Body.of("occurredOn", "2019-08-03"))
        .post(path + "/" + asked + "/confirmation")
        .then()
        .statusCode(200);
  }

  private static void reverse(UUID gift, UUID use) {
    post(
            "/v1/donations/" + gift + "/uses/" + use + "/reversal",
            Map.of("reason", "付给了另一户", "occurredOn", "2019-08-10"))
        .statusCode(200);
  }

  private static ValidatableResponse post(String path, Map<String, Object> body) {
    return Calls.onceAs(OFFICER).body(body).post(path).then();
  }

  private static ValidatableResponse donation(UUID gift) {
    return Calls.as(OFFICER).get("/v1/donations/{id}", gift).then().statusCode(200);
  }

  private static UUID household(UUID need) {
    return UUID.fromString(
        Calls.as(OFFICER).get("/v1/needs/{id}", need).then().extract().path("householdId"));
  }

  private static void stands(UUID need, String stand) {
    assertEquals(
        List.of(stand), Database.rows("select covered, done, state from need where id = ?", need));
  }

  private static void held(UUID gift, String... accounts) {
    assertEquals(
        List.of(accounts),
        Database.rows(
            """
            select p.account, sum(p.credit) - sum(p.debit) from posting p
            join journal_entry e on e.id = p.entry_id
            where e.subject_id = ? and p.account like 'donations-held%' group by p.account order by p.account
            """,
            gift));
  }
}

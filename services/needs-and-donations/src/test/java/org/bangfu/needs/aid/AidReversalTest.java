package org.bangfu.needs.aid;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
import org.bangfu.needs.money.donation.Gifts;
import org.junit.jupiter.api.Test;

/** Aid records as a township's officer takes them back, and says what else tells of them. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AidReversalTest {
  private static final String PROBLEM = "https://bangfu.org/problems/";
  private static final String RECORDED = "org.bangfu.aid.recorded.v1";
  private static final String REVERSED = "org.bangfu.aid.reversed.v1";
  private static final Tokens COUNTY = Tokens.staff(Role.COUNTY_OFFICER, "430525");
  private static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");

  @Test
  void aRecordIsTakenBackOnce() {
    UUID household = County.household(County.VILLAGE);
    UUID id = County.id(record(household).statusCode(201).body("reversedOn", nullValue()));
    JsonNode told = Outboxes.payloads(RECORDED, id).getFirst();
    assertEquals("80.00", told.path("goodsValue").asText());
    assertEquals(id.toString(), told.path("actId").asText());
    reverse(TOWNSHIP, id, "2020-01-11")
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "before-its-beginning"));
    reverse(Tokens.staff(Role.TOWNSHIP_OFFICER, "430525104"), id, "2020-02-03").statusCode(404);
    reverse(Tokens.staff(Role.LIAISON, "430525103"), id, "2020-02-03").statusCode(403);
    reverse(TOWNSHIP, id, "2020-02-03").statusCode(200).body("reversedOn", equalTo("2020-02-03"));
    reverse(TOWNSHIP, id, "2020-02-03")
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "reversed-before"));
    JsonNode back = Outboxes.payloads(REVERSED, id).getFirst();
    EventContracts.assertValid("needs-and-donations", REVERSED, back);
    assertEquals("2020-02-03", back.path("occurredOn").asText());
    assertEquals(2, back.path("goods").asInt());
    Calls.as(TOWNSHIP)
        .get("/v1/aid-records?householdId=" + household)
        .then()
        .body("items[0].reversedOn", equalTo("2020-02-03"));
    String reason =
        Database.rows("select reason from aid_reversal where aid_record_id = ?", id).getFirst();
    assertFalse(reason.contains("另一户"), reason);
  }

  @Test
  void aRecordNamesTheClaimThatItTellsOnceMore() {
    UUID need = County.needForFunds("900.00");
    UUID household = County.householdOf(COUNTY, need);
    UUID claim = County.claim(COUNTY, need, "100.00");
    Body ofClaim = Body.of("claimId", claim);
    UUID id = County.id(record(household, ofClaim).statusCode(201));
    assertEquals(
        claim.toString(), Outboxes.payloads(RECORDED, id).getFirst().path("actId").asText());
    record(County.household(County.VILLAGE), ofClaim)
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/claimId"));
    record(household, Body.of("claimId", UUID.randomUUID()))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/claimId"));
  }

  @Test
  void aRecordNamesTheGiftThatItTellsOnceMore() {
    UUID household = County.household(County.VILLAGE);
    UUID gift = Gifts.received(COUNTY, Body.of("householdId", household));
    Body ofGift = Body.of("donationId", gift);
    record(household, ofGift).statusCode(400).body("errors[0].pointer", equalTo("/donationId"));
    Gifts.used(COUNTY, gift, household, "100.00");
    UUID id = County.id(record(household, ofGift).statusCode(201));
    assertEquals(
        gift.toString(), Outboxes.payloads(RECORDED, id).getFirst().path("actId").asText());
    record(County.household(County.VILLAGE), ofGift).statusCode(400);
  }

  private static ValidatableResponse record(UUID household) {
    return record(household, Body.empty());
  }

  private static ValidatableResponse record(UUID household, Body more) {
    return Calls.as(TOWNSHIP)
        .body(
            Body.of("householdId", household)
                .with(more)
                .with("help", "LIFE")
                .with("channel", "OFFLINE")
                .with("goods", 2)
                .with("goodsValue", "80.00")
                .with("funds", "100.00")
                .with("occurredOn", "2020-01-12"))
        .post("/v1/aid-records")
        .then();
  }

  private static ValidatableResponse reverse(Tokens caller, UUID id, String day) {
    return Calls.onceAs(caller)
        .body(Body.of("reason", "记到了另一户").with("occurredOn", day))
        .post("/v1/aid-records/{id}/reversal", id)
        .then();
  }
}

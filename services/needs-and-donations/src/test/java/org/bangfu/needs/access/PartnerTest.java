package org.bangfu.needs.access;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Missing;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.bangfu.needs.permission.partner.Partners;
import org.junit.jupiter.api.Test;

/** A partner website sees and changes what it has brought in. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PartnerTest {
  private static final Body DAY = Body.of("occurredOn", "2020-02-01");
  private static final Tokens NEWS = Partners.at("partner-news");
  private static final Tokens VOLUNTEERS = Partners.at("partner-volunteers");

  @Test
  void bringsInANeedForAHouseholdAndReadsItAsItWasSent() {
    UUID household = County.household(County.VILLAGE);
    UUID need = Village.bringIn(NEWS, household);
    Calls.as(NEWS)
        .get("/v1/needs?householdId=" + household)
        .then()
        .body("items", hasSize(1))
        .body("items[0].state", equalTo("SUBMITTED"))
        .body("items[0].division", equalTo(County.VILLAGE))
        .body("items[0].householdId", equalTo(household.toString()));
    Missing.read(VOLUNTEERS, "/v1/needs/{id}", need);
    Calls.as(VOLUNTEERS).get("/v1/needs?householdId=" + household).then().body("items", hasSize(0));
    Calls.as(Village.TOWNSHIP)
        .get("/v1/needs/{id}", need)
        .then()
        .body("onBehalfOf", equalTo(household.toString()))
        .body("householdId", equalTo(household.toString()));
  }

  @Test
  void claimsAndGivesForTheHelpersThatItRegistered() {
    Village village = Village.inhabited();
    UUID helper = helper(NEWS);
    UUID claim = Village.claim(NEWS, village.published(), helper);
    UUID donation =
        County.id(
            Calls.onceAs(NEWS)
                .body(Village.donation("430525", Body.of("helperId", helper)))
                .post("/v1/donations")
                .then()
                .statusCode(201));
    Calls.as(NEWS)
        .get("/v1/needs/{id}/claims", village.published())
        .then()
        .body("items.id", equalTo(List.of(claim.toString())));
    Calls.as(NEWS).get("/v1/donations/{id}", donation).then().statusCode(200);
    for (UUID theirs : List.of(village.helper(), helper(VOLUNTEERS), UUID.randomUUID())) {
      Calls.onceAs(NEWS)
          .body(Village.share(theirs))
          .post("/v1/needs/{id}/claims", village.published())
          .then()
          .statusCode(409)
          .body("type", equalTo("https://bangfu.org/problems/helper-not-found"));
    }
    Missing.read(VOLUNTEERS, "/v1/helpers/{id}", helper);
    Missing.read(VOLUNTEERS, "/v1/claims/{id}", claim);
    Missing.read(VOLUNTEERS, "/v1/donations/{id}", donation);
    Missing.write(VOLUNTEERS, "/v1/claims/{id}/cancellation", DAY, claim);
    Calls.onceAs(NEWS).body(DAY).post("/v1/claims/{id}/cancellation", claim).then().statusCode(200);
  }

  @Test
  void bringsInManyAtOnce() {
    Village village = Village.inhabited();
    UUID helper = helper(NEWS);
    Body items =
        Body.items(
            Body.of("clientReference", UUID.randomUUID())
                .with("needId", village.published())
                .with("helperId", helper)
                .with("amount", "5.00")
                .with("occurredOn", "2019-06-01")
                .with("deliveredOn", "2019-06-02"),
            Body.of("clientReference", UUID.randomUUID())
                .with("needId", UUID.randomUUID())
                .with("helperId", helper)
                .with("amount", "5.00"));
    for (String outcome : List.of("created", "existing")) {
      Calls.as(NEWS)
          .body(items)
          .post("/v1/claims/bulk")
          .then()
          .statusCode(200)
          .body("items.outcome", equalTo(List.of(outcome, "refused")));
    }
    Calls.as(NEWS)
        .body(
            Body.items(
                Body.of("clientReference", UUID.randomUUID())
                    .with("amount", "2.00")
                    .with("occurredOn", "2019-09-03")))
        .post("/v1/campaigns/{id}/contributions/bulk", village.campaign())
        .then()
        .statusCode(200)
        .body("created", equalTo(1));
    Calls.as(NEWS)
        .get("/v1/campaigns/{id}/contributions", village.campaign())
        .then()
        .body("items.amount", everyItem(equalTo("2.00")))
        .body("items", hasSize(1));
    Calls.as(Village.COUNTY).get("/v1/ledger/trial-balance").then().body("balanced", equalTo(true));
  }

  static UUID helper(Tokens partner) {
    return County.helperOf(partner);
  }
}

package org.bangfu.needs.access;

import static org.bangfu.needs.access.Village.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Missing;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.bangfu.needs.money.donation.Paying;
import org.junit.jupiter.api.Test;

/** Staff sees and changes the records of its divisions; any other is as good as missing. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ScopeTest {
  private static final Body DAY = Body.of("occurredOn", "2020-02-01");

  @Test
  void aForeignRecordIsAMissingOne() {
    Village village = Village.inhabited();
    for (Tokens foreign : List.of(Village.FOREIGN_COUNTY, Village.SIBLING_TOWNSHIP)) {
      Missing.read(foreign, "/v1/helpers/{id}", village.helper());
      Missing.read(foreign, "/v1/needs/{id}", village.published());
      Missing.read(foreign, "/v1/needs/{id}/claims", village.published());
      Missing.read(foreign, "/v1/claims/{id}", village.claim());
      Missing.read(foreign, "/v1/donations/{id}", village.donation());
      Missing.read(foreign, "/v1/donations/{id}/uses", village.donation());
      Missing.read(foreign, "/v1/campaigns/{id}", village.campaign());
      Missing.read(foreign, "/v1/campaigns/{id}/contributions", village.campaign());
      Missing.read(foreign, "/v1/aid-records/{id}", village.aid());
      for (String step : List.of("publication", "withdrawal", "expiry")) {
        Missing.write(foreign, "/v1/needs/{id}/" + step, DAY, village.submitted());
      }
      Missing.write(
          foreign, "/v1/needs/{id}/rejection", Body.of("reason", "已解决"), village.submitted());
      for (String step : List.of("delivery", "confirmation", "cancellation", "lapse")) {
        Missing.write(foreign, "/v1/claims/{id}/" + step, DAY, village.claim());
      }
      Missing.write(
          foreign,
          "/v1/campaigns/{id}/contributions",
          Body.of("amount", "1.00"),
          village.campaign());
    }
    Missing.write(Village.FOREIGN_COUNTY, "/v1/donations/{id}/refund", DAY, village.donation());
    Missing.write(
        Village.FOREIGN_COUNTY,
        "/v1/donations/{id}/use",
        Body.of("beneficiaries", List.of(Body.of("division", "450923").with("amount", "1.00"))),
        village.donation());
    assertEquals(
        List.of("CLAIMED|1"),
        Database.rows("select state, version from claim where id = ?", village.claim()));
  }

  @Test
  void listsHaveTheCallersDivisionsAlone() {
    Village village = Village.inhabited();
    for (String list : List.of("helpers", "needs", "donations", "campaigns", "aid-records")) {
      Calls.as(Village.COUNTY)
          .get("/v1/" + list + "?limit=200")
          .then()
          .statusCode(200)
          .body("items.division", everyItem(startsWith("430525")));
      String ofAnother =
          "/v1/"
              + list
              + "?division=430525"
              + (list.equals("needs") ? "&householdId=" + village.household() : "");
      Calls.as(Village.FOREIGN_COUNTY).get(ofAnother).then().body("items", hasSize(0));
    }
    Calls.as(Village.TOWNSHIP)
        .get("/v1/needs?householdId=" + village.household())
        .then()
        .body("items", hasSize(2))
        .body("items.reason", everyItem(equalTo("尿毒症透析")));
    Calls.as(Village.SIBLING_TOWNSHIP)
        .get("/v1/needs?limit=200")
        .then()
        .body("items.id", not(hasItem(village.published().toString())));
  }

  @Test
  void nobodyOfTheStaffWritesIntoAForeignDivision() {
    for (String division : List.of("450923", "43", "CN")) {
      refused(Village.COUNTY, "/v1/helpers", County.person("王", division), 400, "validation");
      refused(Village.COUNTY, "/v1/donations", Village.donation(division), 400, "validation");
      refused(
          Village.COUNTY,
          "/v1/aid-records",
          Body.of("division", division)
              .with("help", "LIFE")
              .with("channel", "OFFLINE")
              .with("goods", 1),
          400,
          "validation");
      refused(
          Village.COUNTY,
          "/v1/campaigns",
          Body.of("title", "路")
              .with("division", division)
              .with("target", "1.00")
              .with("deadlineOn", "2099-03-31")
              .with("organisation", "慈善会")
              .with("permitNumber", "63"),
          400,
          "validation");
    }
    UUID donation = Paying.received(Village.donate(Village.COUNTY, "430525"));
    refused(
        Village.COUNTY,
        "/v1/donations/" + donation + "/use",
        Body.of("beneficiaries", List.of(Body.of("division", "450923").with("amount", "1.00"))),
        400,
        "validation");
  }

  @Test
  void theBooksOfAPartHaveItsOwnEntriesAndBalance() {
    String province = "63";
    Tokens above = Tokens.staff(Role.COUNTY_OFFICER, province);
    Tokens county = Tokens.staff(Role.COUNTY_OFFICER, "630103");
    UUID donation = Paying.received(Village.donate(above, province));
    Paying.received(Village.donate(county, "630103"));
    Calls.onceAs(above)
        .body(
            Body.of("beneficiaries", List.of(Body.of("division", "630103").with("amount", "5.00"))))
        .post("/v1/donations/{id}/use", donation)
        .then()
        .statusCode(200);
    Calls.as(county)
        .get("/v1/ledger/trial-balance")
        .then()
        .body("balanced", equalTo(true))
        .body("debit", equalTo("20.00"));
    Calls.as(above)
        .get("/v1/ledger/trial-balance")
        .then()
        .body("balanced", equalTo(true))
        .body("debit", equalTo("45.00"));
    Calls.as(Tokens.staff(Role.COUNTY_OFFICER, "630104"))
        .get("/v1/ledger/accounts")
        .then()
        .body("items", hasSize(8))
        .body("items.debit", everyItem(equalTo("0.00")));
  }
}

package org.bangfu.needs.access;

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
import org.bangfu.kit.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.junit.jupiter.api.Test;

/** Staff sees and changes the records of its divisions; any other is as good as missing. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ScopeTest {
  private static final String DAY = "{\"occurredOn\": \"2020-02-01\"}";

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
      for (String step : List.of("publication", "rejection", "withdrawal", "expiry")) {
        Missing.write(foreign, "/v1/needs/{id}/" + step, DAY, village.submitted());
      }
      for (String step : List.of("delivery", "confirmation", "cancellation", "lapse")) {
        Missing.write(foreign, "/v1/claims/{id}/" + step, DAY, village.claim());
      }
      Missing.write(
          foreign,
          "/v1/campaigns/{id}/contributions",
          "{\"amount\": \"1.00\"}",
          village.campaign());
    }
    Missing.write(Village.FOREIGN_COUNTY, "/v1/donations/{id}/refund", DAY, village.donation());
    Missing.write(
        Village.FOREIGN_COUNTY,
        "/v1/donations/{id}/use",
        "{\"beneficiaries\": [{\"division\": \"450923\", \"amount\": \"1.00\"}]}",
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
      String ofAnother = "/v1/" + list + "?division=430525&householdId=" + village.household();
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
  void aForeignReferenceIsAMissingOneInABody() {
    Village village = Village.inhabited();
    UUID theirs =
        County.id(
            Calls.as(Village.FOREIGN_COUNTY)
                .body("{\"name\": \"李四\", \"kind\": \"PERSON\", \"division\": \"450923\"}")
                .post("/v1/helpers")
                .then()
                .statusCode(201));
    refused(
        Village.COUNTY,
        "/v1/needs/" + village.published() + "/claims",
        Village.share(theirs),
        409,
        "helper-not-found");
    refused(
        Village.FOREIGN_COUNTY,
        "/v1/needs",
        Village.need(village.household(), ""),
        409,
        "household-not-yet-known");
    refused(
        Village.FOREIGN_COUNTY,
        "/v1/donations",
        Village.donation("450923", "\"needId\": \"%s\",".formatted(village.published())),
        409,
        "need-not-found");
    UUID foreignManager = County.manager("450923");
    refused(
        Village.TOWNSHIP,
        "/v1/needs",
        Village.need(village.household(), "\"publishedBy\": \"%s\",".formatted(foreignManager)),
        // its station is the county's, and so it is known
        409,
        "manager-not-responsible");
    Calls.as(Village.FOREIGN_COUNTY)
        .body(
            """
            {"items": [{"clientReference": "%1$s", "needId": "%2$s", "helperId": "%3$s"},
                       {"clientReference": "x%1$s", "needId": "%1$s", "helperId": "%3$s"}]}
            """
                .formatted(UUID.randomUUID(), village.published(), theirs))
        .post("/v1/claims/bulk")
        .then()
        .statusCode(200)
        .body("refused", equalTo(2))
        .body(
            "items.problem.type", everyItem(equalTo("https://bangfu.org/problems/need-not-found")));
  }

  @Test
  void nobodyOfTheStaffWritesIntoAForeignDivision() {
    for (String division : List.of("450923", "43", "CN")) {
      refused(
          Village.COUNTY,
          "/v1/helpers",
          "{\"name\": \"王\", \"kind\": \"PERSON\", \"division\": \"%s\"}".formatted(division),
          400,
          "validation");
      refused(Village.COUNTY, "/v1/donations", Village.donation(division, ""), 400, "validation");
      refused(
          Village.COUNTY,
          "/v1/aid-records",
          "{\"division\": \"%s\", \"help\": \"LIFE\", \"channel\": \"OFFLINE\", \"goods\": 1}"
              .formatted(division),
          400,
          "validation");
      refused(
          Village.COUNTY,
          "/v1/campaigns",
          """
          {"title": "路", "division": "%s", "target": "1.00", "deadlineOn": "2099-03-31",
           "organisation": "慈善会", "permitNumber": "53"}
          """
              .formatted(division),
          400,
          "validation");
    }
    UUID donation = Village.donate(Village.COUNTY, "430525");
    refused(
        Village.COUNTY,
        "/v1/donations/" + donation + "/use",
        "{\"beneficiaries\": [{\"division\": \"450923\", \"amount\": \"1.00\"}]}",
        400,
        "validation");
  }

  @Test
  void aNameThatAnotherCallerOfTheClientHasTakenSaysNotForWhat() {
    String name = UUID.randomUUID().toString();
    String helper =
        "{\"clientReference\": \"%s\", \"name\": \"王\", \"kind\": \"PERSON\", \"division\": \"%s\"}";
    String theirs =
        Calls.as(Village.COUNTY)
            .body(helper.formatted(name, "430525"))
            .post("/v1/helpers")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    refused(
        Village.FOREIGN_COUNTY,
        "/v1/helpers",
        helper.formatted(name, "450923"),
        409,
        "client-reference-taken");
    Calls.as(Village.FOREIGN_COUNTY)
        .body(
            "{\"items\": [%s, %s]}"
                .formatted(
                    helper.formatted(name, "450923"), helper.formatted("2" + name, "450923")))
        .post("/v1/helpers/bulk")
        .then()
        .statusCode(200)
        .body("items.outcome", equalTo(List.of("refused", "created")))
        .body("items[0].id", equalTo(null));
    Calls.as(Village.COUNTY)
        .body(helper.formatted(name, "430525"))
        .post("/v1/helpers")
        .then()
        .statusCode(200)
        .body("id", equalTo(theirs));
  }

  @Test
  void aPaymentThatAnotherTownshipHasEnteredIsAnotherDonation() {
    String body = Village.donation("430525103", "");
    Calls.onceAs(Village.TOWNSHIP).body(body).post("/v1/donations").then().statusCode(201);
    refused(
        Village.SIBLING_TOWNSHIP,
        "/v1/donations",
        body.replace("430525103", "430525104"),
        409,
        "payment-reference-reused");
    Calls.onceAs(Village.COUNTY).body(body).post("/v1/donations").then().statusCode(200);
  }

  @Test
  void theBooksOfAPartHaveItsOwnEntriesAndBalance() {
    String province = "53";
    Tokens above = Tokens.staff(Role.COUNTY_OFFICER, province);
    Tokens county = Tokens.staff(Role.COUNTY_OFFICER, "530129");
    UUID donation = Village.donate(above, province);
    Village.donate(county, "530129");
    Calls.onceAs(above)
        .body("{\"beneficiaries\": [{\"division\": \"530129\", \"amount\": \"5.00\"}]}")
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
    Calls.as(Tokens.staff(Role.COUNTY_OFFICER, "530130"))
        .get("/v1/ledger/accounts")
        .then()
        .body("items", hasSize(8))
        .body("items.debit", everyItem(equalTo("0.00")));
  }

  private static void refused(Tokens caller, String path, String body, int status, String problem) {
    Calls.onceAs(caller)
        .body(body)
        .post(path)
        .then()
        .statusCode(status)
        .body("type", equalTo("https://bangfu.org/problems/" + problem));
  }
}

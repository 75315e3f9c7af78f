package org.bangfu.needs.rights;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
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
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.County;
import org.bangfu.needs.help.wish.Wishing;
import org.junit.jupiter.api.Test;

/** Helpers see, take away and erase their own data; officers do it for them. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class HelperRightsTest {
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, "430525");
  private static final String NATIONAL_ID = "999999194912310025";
  private static final String PURPOSE = "约定送货时间";

  @Test
  void whatIsAskedForIsRevealedAndTheLookIsWrittenDown() {
    UUID helper = registered();
    Tokens itself = Tokens.person(Role.HELPER, helper);
    reveal(itself, helper, List.of("NAME", "PHONE"), PURPOSE)
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("name", equalTo("王小明"))
        .body("phone", equalTo("13812345678"))
        .body("nationalId", nullValue());
    reveal(OFFICER, helper, List.of("NATIONAL_ID"), PURPOSE)
        .statusCode(200)
        .body("nationalId", equalTo(NATIONAL_ID));
    Tokens another = Tokens.person(Role.HELPER, Ids.next());
    reveal(another, helper, List.of("NAME"), PURPOSE).statusCode(404);
    reveal(OFFICER, helper, List.of("NAME"), "嗯").statusCode(400);
    reveal(OFFICER, helper, List.of(), PURPOSE).statusCode(400);
    assertEquals(
        List.of(
            "name,phone|" + PURPOSE + "|200",
            "nationalId|" + PURPOSE + "|200",
            "name|" + PURPOSE + "|404"),
        Database.rows(
            """
            select fields, purpose, status from audit_entry
            where record_id = ? and route like '%/reveal' and status <> 400 order by looked_at, id
            """,
            helper));
  }

  @Test
  void aPurposeIsTakenAsJsonAlone() {
    UUID helper = registered();
    Calls.as(OFFICER)
        .contentType("text/plain")
        .body(PURPOSE)
        .post("/v1/helpers/{id}/copy", helper)
        .then()
        .statusCode(415);
    assertEquals(
        List.of(),
        Database.rows(
            "select status from audit_entry where record_id = ? and status = 200", helper));
  }

  @Test
  void readingAndListingLeaveAnEntryToo() {
    UUID helper = registered();
    Calls.as(OFFICER).get("/v1/helpers/{id}", helper).then().statusCode(200);
    UUID need = County.needForFunds("10.00");
    Calls.as(OFFICER).get("/v1/needs/{id}", need).then().statusCode(200);
    Calls.as(Tokens.person(Role.HELPER, helper)).get("/v1/needs/{id}", need).then().statusCode(404);
    assertEquals(
        List.of("POST|name,nationalId,phone|201", "GET|name,nationalId,phone|200"),
        Database.rows(
            "select method, fields, status from audit_entry where record_id = ? order by looked_at",
            helper));
    assertEquals(
        List.of("POST|reason|201", "GET|reason|200", "GET||404"),
        Database.rows(
            "select method, fields, status from audit_entry where record_id = ? order by looked_at",
            need));
  }

  @Test
  void theCopyHasEverythingWhereverItWasGivenAndNoHousehold() {
    UUID helper = registered();
    UUID need = County.needForFunds("100.00");
    UUID claim = claim(helper, need);
    UUID aid =
        County.id(
            Calls.write()
                .body(
                    Body.of("householdId", County.household("110101001001"))
                        .with("helperId", helper)
                        .with("help", "LIFE")
                        .with("channel", "OFFLINE")
                        .with("goods", 1)
                        .with("note", "看望病人"))
                .post("/v1/aid-records")
                .then()
                .statusCode(201));
    UUID donation = donation(helper, "620123");
    UUID wished = Wishing.claimed(Tokens.person(Role.HELPER, helper), Wishing.wish());
    for (ValidatableResponse copy :
        List.of(
            Calls.as(Tokens.person(Role.HELPER, helper))
                .get("/v1/helpers/{id}/copy", helper)
                .then(),
            copied(OFFICER, helper, PURPOSE))) {
      copy.statusCode(200)
          .header("Cache-Control", "no-store")
          .header("Content-Disposition", "attachment; filename=\"helper.json\"")
          .body("helper.name", equalTo("王小明"))
          .body("helper.phone", equalTo("13812345678"))
          .body("helper.nationalId", equalTo(NATIONAL_ID))
          .body("division", equalTo("430525"))
          .body("recordedAt", notNullValue())
          .body("claims.id", equalTo(List.of(claim.toString())))
          .body("claims[0].division", equalTo("430525103"))
          .body("wishClaims.id", equalTo(List.of(wished.toString())))
          .body("wishClaims[0].division", equalTo("430525103"))
          .body("donations.id", equalTo(List.of(donation.toString())))
          .body("contributions", hasSize(0))
          .body("aidRecords.id", equalTo(List.of(aid.toString())))
          .body("aidRecords.householdId", everyItem(nullValue()))
          .body("aidRecords.note", everyItem(nullValue()));
    }
    copied(Tokens.staff(Role.COUNTY_OFFICER, "450923"), helper, PURPOSE).statusCode(404);
  }

  @Test
  void anOfficerCopiesForAPurposeAndFewADay() {
    UUID helper = registered();
    Tokens officer = Tokens.officer();
    Calls.as(officer).get("/v1/helpers/{id}/copy", helper).then().statusCode(403);
    copied(officer, helper, "嗯").statusCode(400);
    copied(officer, UUID.randomUUID(), PURPOSE).statusCode(404);
    for (int i = 0; i < 20; i++) {
      copied(officer, helper, PURPOSE).statusCode(200);
    }
    copied(officer, helper, PURPOSE)
        .statusCode(429)
        .header("Retry-After", notNullValue())
        .body("type", equalTo("https://bangfu.org/problems/too-many-requests"));
    Calls.as(Tokens.person(Role.HELPER, helper))
        .get("/v1/helpers/{id}/copy", helper)
        .then()
        .statusCode(200);
    assertEquals(
        20,
        Database.number(
            "select count(*) from audit_entry where record_id = ? and purpose = ? and status = 200",
            helper,
            PURPOSE));
  }

  private static ValidatableResponse copied(Tokens officer, UUID helper, String purpose) {
    return Calls.as(officer)
        .body(Body.of("purpose", purpose))
        .post("/v1/helpers/{id}/copy", helper)
        .then();
  }

  @Test
  void aHelperIsErasedOnceItHoldsNoClaim() {
    UUID helper = registered();
    Tokens itself = Tokens.person(Role.HELPER, helper);
    UUID claim = claim(helper, County.needForFunds("100.00"));
    UUID donation = donation(helper, "430525");
    erase(itself, helper)
        .statusCode(409)
        .body("type", equalTo("https://bangfu.org/problems/helper-has-live-claims"));
    // wherever the claim is
    erase(OFFICER, helper).statusCode(409);
    Calls.onceAs(itself).post("/v1/claims/{id}/cancellation", claim).then().statusCode(200);
    erase(itself, helper)
        .statusCode(200)
        .body("name", nullValue())
        .body("erasedOn", notNullValue());
    erase(OFFICER, helper).statusCode(200);
    Calls.as(OFFICER)
        .get("/v1/helpers/{id}", helper)
        .then()
        .statusCode(200)
        .header("ETag", Calls.etag(2))
        .body("name", nullValue())
        .body("phone", nullValue())
        .body("nationalId", nullValue());
    reveal(OFFICER, helper, List.of("NAME", "PHONE", "NATIONAL_ID"), PURPOSE)
        .statusCode(200)
        .body("name", nullValue())
        .body("nationalId", nullValue());
    Calls.as(OFFICER)
        .get("/v1/donations/{id}", donation)
        .then()
        .body("helperId", equalTo(helper.toString()));
    Calls.as(OFFICER).get("/v1/claims/{id}", claim).then().statusCode(200);
    Calls.onceAs(OFFICER)
        .body(Body.of("helperId", helper).with("amount", "1.00"))
        .post("/v1/needs/{id}/claims", County.needForFunds("10.00"))
        .then()
        .statusCode(409)
        .body("type", equalTo("https://bangfu.org/problems/helper-not-found"));
    assertEquals(
        List.of("null|t"),
        Database.rows(
            "select wrapped, erased_at is not null from subject_key where subject = ?", helper));
  }

  @Test
  void aHelperThatHoldsAWishIsNotErased() {
    UUID helper = registered();
    Tokens itself = Tokens.person(Role.HELPER, helper);
    UUID claim = Wishing.claimed(itself, Wishing.wish());
    erase(itself, helper)
        .statusCode(409)
        .body("type", equalTo("https://bangfu.org/problems/helper-has-live-claims"));
    Wishing.takenBack(itself, claim);
    erase(itself, helper).statusCode(200);
    Calls.onceAs(OFFICER)
        .body(Body.of("occurredOn", "2019-06-02"))
        .post("/v1/wish-claims/{id}/lapse", claim)
        .then()
        .statusCode(409);
    Calls.onceAs(itself)
        .body("{}")
        .post("/v1/wishes/{id}/claims", Wishing.wish())
        .then()
        .statusCode(409)
        .body("type", equalTo("https://bangfu.org/problems/helper-not-found"));
  }

  @Test
  void erasureAndClaimsAtOnceNeverLeaveAClaimOfNobody() {
    for (int i = 0; i < 5; i++) {
      UUID helper = registered();
      UUID need = County.needForFunds("10.00");
      var answers =
          List.<java.util.concurrent.Callable<Integer>>of(
              () -> erase(OFFICER, helper).extract().statusCode(),
              () ->
                  Calls.onceAs(OFFICER)
                      .body(Body.of("helperId", helper).with("amount", "1.00"))
                      .post("/v1/needs/{id}/claims", need)
                      .statusCode());
      try (var executor = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
        List<Integer> statuses =
            executor.invokeAll(answers).stream()
                .map(java.util.concurrent.Future::resultNow)
                .toList();
        assertEquals(
            1, statuses.stream().filter(status -> status == 409).count(), statuses::toString);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void aHouseholdThatHelpsKeepsItsNeedsWhenItIsErasedAsAHelper() {
    UUID both = County.household(County.VILLAGE);
    UUID need =
        County.id(
            Calls.as(Tokens.person(Role.HOUSEHOLD, both))
                .body(
                    Body.of("householdId", both)
                        .with("category", "MEDICAL")
                        .with("ask", Body.of("measure", "FUNDS").with("amount", "1.00"))
                        .with("reason", "透析"))
                .post("/v1/needs")
                .then()
                .statusCode(201));
    registered(both).statusCode(201);
    erase(Tokens.person(Role.HELPER, both), both).statusCode(200).body("phone", nullValue());
    Calls.as(OFFICER).get("/v1/needs/{id}", need).then().body("reason", equalTo("透析"));
    assertEquals(
        1,
        Database.number(
            "select count(*) from helper where id = ? and phone is null and phone_index is null",
            both));
  }

  private static UUID registered() {
    UUID person = Ids.next();
    registered(person).statusCode(201).body("name", not(equalTo("王小明")));
    return person;
  }

  private static ValidatableResponse registered(UUID person) {
    return Calls.as(Tokens.person(Role.HELPER, person))
        .body(
            Body.of("name", "王小明")
                .with("kind", "PERSON")
                .with("division", "430525")
                .with("phone", "13812345678")
                .with("nationalId", NATIONAL_ID)
                .with("occurredOn", "2019-01-02"))
        .post("/v1/helpers")
        .then();
  }

  private static UUID claim(UUID helper, UUID need) {
    return County.id(
        Calls.onceAs(Tokens.person(Role.HELPER, helper))
            .body(Body.of("helperId", helper).with("amount", "1.00"))
            .post("/v1/needs/{id}/claims", need)
            .then()
            .statusCode(201));
  }

  private static UUID donation(UUID helper, String division) {
    return County.id(
        Calls.onceAs(Tokens.person(Role.HELPER, helper))
            .body(Body.of("channel", "ONLINE").with("amount", "2.00").with("division", division))
            .post("/v1/donations")
            .then()
            .statusCode(201));
  }

  private static ValidatableResponse reveal(
      Tokens caller, UUID helper, List<String> fields, String purpose) {
    return Calls.as(caller)
        .body(Body.of("fields", fields).with("purpose", purpose))
        .post("/v1/helpers/{id}/reveal", helper)
        .then();
  }

  private static ValidatableResponse erase(Tokens caller, UUID helper) {
    return Calls.as(caller).post("/v1/helpers/{id}/erasure", helper).then();
  }
}

package org.bangfu.needs.outside.feed;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Events;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.testing.told.RegistryNews;
import org.bangfu.needs.County;
import org.bangfu.needs.money.donation.Paying;
import org.junit.jupiter.api.Test;

/** Nobody is asked to help a household whose file is closed, until it is opened again. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ClosedHouseholdTest {
  private static final Body QUILTS =
      Body.of("measure", "GOODS").with("quantity", 2).with("item", "棉被").with("unit", "床");
  private static final String CLOSED_ON = "2020-04-01";
  private static final Tokens OFFICER = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");

  @Inject ReleaseInGroups release;

  @Test
  void nothingNewIsTakenForIt() {
    UUID household = County.household(County.VILLAGE);
    List<Response> whileOpen = everything(household, CLOSED_ON);
    for (Response response : whileOpen) {
      response.then().statusCode(201);
    }
    County.tellOfFile(household, County.VILLAGE, "closed", CLOSED_ON, 2);
    for (Response response : everything(household, CLOSED_ON)) {
      response.then().statusCode(409).body("type", endsWith("/household-closed"));
    }
    // an older word changes nothing
    County.tellOfHousehold(household, County.VILLAGE, 1);
    // what it got before is written down later
    aid(household, "2020-03-31").then().statusCode(201);
    need(household, "2020-03-31").then().statusCode(409);
    County.tellOfFile(household, County.VILLAGE, "reopened", "2020-05-01", 3);
    for (Response response : everything(household, "2020-05-01")) {
      response.then().statusCode(201);
    }
  }

  @Test
  void whoAsksForOneThatWasThereTwiceHearsWhichOneItIs() {
    UUID household = County.household(County.VILLAGE);
    UUID survivor = County.household(County.VILLAGE);
    RegistryNews.merged(household, County.VILLAGE, survivor, CLOSED_ON, 2);
    await()
        .until(() ->
            Database.number(
                    "select count(*) from household where id = ? and merged_into = ?",
                    household,
                    survivor)
                == 1);
    for (Response response : everything(household, CLOSED_ON)) {
      response.then().statusCode(409).body("type", endsWith("/household-closed"));
    }
    need(household, "2020-04-02").then().body("mergedInto", equalTo(survivor.toString()));
    aid(household, "2020-04-02").then().body("mergedInto", equalTo(survivor.toString()));
    need(survivor, "2020-04-02").then().statusCode(201);
    // the merge is taken back
    County.tellOfFile(household, County.VILLAGE, "reopened", CLOSED_ON, 3);
    need(household, "2020-04-02").then().statusCode(201);
  }

  @Test
  void aGiftIsNotUsedForIt() {
    UUID household = County.household(County.VILLAGE);
    UUID gift =
        Paying.received(County.id(donation(Body.empty(), "2020-01-01").then().statusCode(201)));
    County.tellOfFile(household, County.VILLAGE, "closed", CLOSED_ON, 2);
    use(gift, household, "2020-04-02")
        .then()
        .statusCode(409)
        .body("type", endsWith("/household-closed"));
    use(gift, household, "2020-03-31").then().statusCode(200);
  }

  @Test
  void itsNeedsLeaveTheFeedAndComeBackWithIt() {
    FeedCounty county = new FeedCounty("430528");
    String village = "430528101002";
    UUID household = county.publish(village, "MEDICAL", QUILTS, 5).getFirst();
    release.run(Duration.ZERO);
    Map<String, Map<String, Object>> shown = FeedCounty.read("division=430528");
    assertEquals(5, shown.size());
    String its =
        shown.keySet().stream()
            .filter(id -> county.householdOf(id).equals(household))
            .findFirst()
            .orElseThrow();
    County.tellOfFile(household, village, "closed", CLOSED_ON, 2);
    // gone at once, before the job has run
    Calls.anonymous().get("/v1/public/needs/{id}", its).then().statusCode(404);
    UUID need =
        UUID.fromString(
            Database.rows("select id from need where household_id = ?", household).getFirst());
    claim(need).then().statusCode(409).body("type", endsWith("/household-closed"));
    claims(need).then().body("items[0].problem.type", endsWith("/household-closed"));
    release.run(Duration.ZERO);
    assertEquals(Map.of(), FeedCounty.read("division=430528"), "four are too few");
    County.tellOfFile(household, village, "reopened", "2020-05-01", 3);
    release.run(Duration.ZERO);
    assertEquals(5, FeedCounty.read("division=430528").size());
    Calls.anonymous().get("/v1/public/needs/{id}", its).then().statusCode(200);
    claim(need).then().statusCode(201);
  }

  @Test
  void itsWishesAreNotGrantedMeanwhile() {
    UUID household = County.household(County.VILLAGE);
    UUID wish = County.id(wish(household, "2020-01-01").then().statusCode(201));
    County.tellOfFile(household, County.VILLAGE, "closed", CLOSED_ON, 2);
    claimWish(wish).then().statusCode(409).body("type", endsWith("/household-closed"));
    County.tellOfFile(household, County.VILLAGE, "reopened", "2020-05-01", 3);
    claimWish(wish).then().statusCode(201);
  }

  @Test
  void whatIsHeldForItIsNotHandedOverMeanwhile() {
    UUID household = County.household(County.VILLAGE);
    UUID need = County.id(need(household, "2020-01-01").then().statusCode(201));
    publish(need, "2020-01-02").then().statusCode(200);
    UUID late = County.id(claim(need, "2020-02-01").then().statusCode(201));
    UUID inTime = County.id(claim(need, "2020-02-01").then().statusCode(201));
    UUID wish = County.id(wish(household, "2020-01-01").then().statusCode(201));
    UUID granted =
        UUID.fromString(
            claimWish(wish, "2020-02-01").then().statusCode(201).extract().path("claim.id"));
    County.tellOfFile(household, County.VILLAGE, "closed", CLOSED_ON, 2);
    for (Response refused :
        List.of(
            step("claims", late, "delivery", CLOSED_ON),
            step("wish-claims", granted, "realisation", CLOSED_ON))) {
      refused.then().statusCode(409).body("type", endsWith("/household-closed"));
    }
    Calls.write().get("/v1/claims/{id}", late).then().body("state", equalTo("CLAIMED"));
    // what was handed over before is written down later, and who holds something lets it go
    step("claims", inTime, "delivery", "2020-03-31").then().statusCode(200);
    step("claims", inTime, "confirmation", "2020-04-02").then().statusCode(200);
    step("claims", late, "cancellation", "2020-04-02").then().statusCode(200);
    step("wish-claims", granted, "lapse", "2020-04-02").then().statusCode(200);
    // free again, and still nobody's to claim
    claim(need, "2020-06-01").then().statusCode(409).body("type", endsWith("/household-closed"));
    claimWish(wish, "2020-06-01")
        .then()
        .statusCode(409)
        .body("type", endsWith("/household-closed"));
    County.tellOfFile(household, County.VILLAGE, "reopened", "2020-05-01", 3);
    UUID again = County.id(claim(need, "2020-06-01").then().statusCode(201));
    step("claims", again, "delivery", "2020-06-02").then().statusCode(200);
  }

  @Test
  void whatWaitsForTheStationIsNotPublishedMeanwhile() {
    UUID household = County.household(County.VILLAGE);
    UUID need = County.id(need(household, "2020-01-01").then().statusCode(201));
    County.tellOfFile(household, County.VILLAGE, "closed", CLOSED_ON, 2);
    publish(need).then().statusCode(409).body("type", endsWith("/household-closed"));
    County.tellOfFile(household, County.VILLAGE, "reopened", "2020-05-01", 3);
    publish(need).then().statusCode(200).body("state", equalTo("PUBLISHED"));
  }

  @Test
  void readsTheRegistrysExamples() {
    for (String what : List.of("closed", "reopened")) {
      String type = "org.bangfu.household." + what + ".v1";
      JsonNode example = EventContracts.example("household-registry", type);
      UUID household = UUID.fromString(example.path("householdId").asText());
      long version = what.equals("closed") ? 1_000 : 1_001;
      Events.send("household", type, household, version, "430525103259", example);
      String closedOn = what.equals("closed") ? example.path("occurredOn").asText() : "null";
      await()
          .atMost(Duration.ofSeconds(30))
          .pollInterval(Duration.ofMillis(50))
          .until(() ->
              List.of("2019-03-18|" + version + "|" + closedOn)
                  .equals(
                      Database.rows(
                          "select registered_on, version, closed_on from household where id = ?",
                          household)));
    }
  }

  /** A need, a wish, a gift and aid for a household. */
  private static List<Response> everything(UUID household, String day) {
    return List.of(
        need(household, day),
        wish(household, day),
        donation(Body.of("householdId", household), day),
        aid(household, day));
  }

  private static Response need(UUID household, String day) {
    return Calls.as(OFFICER)
        .body(
            Body.of("householdId", household)
                .with("category", "DAILY_GOODS")
                .with("ask", QUILTS)
                .with("reason", "过冬")
                .with("occurredOn", day))
        .post("/v1/needs");
  }

  private static Response wish(UUID household, String day) {
    return Calls.as(Tokens.staff(Role.LIAISON, "430525103"))
        .body(
            Body.of("householdId", household)
                .with("makerKind", "LEFT_BEHIND_CHILD")
                .with("makerName", "张晓雨")
                .with("text", "想要一个新书包")
                .with("value", "120.00")
                .with("occurredOn", day)
                .with(
                    "consent",
                    Body.of("noticeVersion", "2026-1")
                        .with("legalBasis", "CONSENT")
                        .with("givenBy", "GUARDIAN")
                        .with("recipients", List.of("*"))))
        .post("/v1/wishes");
  }

  private static Response donation(Body designation, String day) {
    return Calls.writeOnce()
        .body(
            Body.of("channel", "OFFLINE")
                .with("amount", "100.00")
                .with(designation)
                .with("division", "430525103259")
                .with("receipt", UUID.randomUUID())
                .with("verifiedBy", "officer:430525")
                .with("occurredOn", day))
        .post("/v1/donations");
  }

  private static Response aid(UUID household, String day) {
    return Calls.as(OFFICER)
        .body(
            Body.of("householdId", household)
                .with("drive", "户帮户亲帮亲")
                .with("help", "LIFE")
                .with("channel", "OFFLINE")
                .with("engagements", 1)
                .with("occurredOn", day))
        .post("/v1/aid-records");
  }

  private static Response use(UUID gift, UUID household, String day) {
    return Calls.writeOnce()
        .body(
            Body.of(
                    "beneficiaries",
                    List.of(Body.of("householdId", household).with("amount", "10.00")))
                .with("occurredOn", day))
        .post("/v1/donations/{id}/use", gift);
  }

  private static Response step(String claims, UUID claim, String step, String day) {
    return Calls.writeOnce()
        .body(Body.of("occurredOn", day))
        .post("/v1/" + claims + "/{id}/" + step, claim);
  }

  private static Response claim(UUID need) {
    return claim(need, "2020-06-01");
  }

  private static Response claim(UUID need, String day) {
    return Calls.writeOnce()
        .body(Body.of("helperId", County.helper()).with("quantity", 1).with("occurredOn", day))
        .post("/v1/needs/{id}/claims", need);
  }

  private static Response claims(UUID need) {
    return Calls.writeOnce()
        .body(
            Body.items(
                Body.of("clientReference", UUID.randomUUID().toString())
                    .with("needId", need)
                    .with("helperId", County.helper())
                    .with("quantity", 1)
                    .with("occurredOn", "2020-06-01")))
        .post("/v1/claims/bulk");
  }

  private static Response claimWish(UUID wish) {
    return claimWish(wish, "2020-06-01");
  }

  private static Response claimWish(UUID wish, String day) {
    return Calls.writeOnce()
        .body(Body.of("helperId", County.helper()).with("occurredOn", day))
        .post("/v1/wishes/{id}/claims", wish);
  }

  private static Response publish(UUID need) {
    return publish(need, "2020-06-01");
  }

  private static Response publish(UUID need, String day) {
    return Calls.as(OFFICER)
        .body(Body.of("occurredOn", day))
        .post("/v1/needs/{id}/publication", need);
  }
}

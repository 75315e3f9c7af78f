package org.bangfu.needs.outside.feed;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.County;
import org.bangfu.needs.Crowd;
import org.bangfu.needs.permission.partner.Partners;
import org.junit.jupiter.api.Test;

/** A need comes in at one site, is seen at another, and is taken at a third. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PartnerFeedTest {
  private static final Tokens FEDERATION = Partners.at("partner-womens-federation");
  private static final Tokens NEWS = Partners.at("partner-news");
  private static final Tokens CIVILISATION = Partners.at("partner-civilisation");
  private static final Tokens STATION = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");

  @Inject ReleaseInGroups release;

  @Test
  void isSeenAtAnotherSiteAndTakenAtAThird() {
    UUID household = County.household(County.VILLAGE);
    String start = position(FEDERATION);
    JsonPath need = bringIn(household, CONSENT, "1000.00");
    String publicId = need.getString("publicId");
    assertEquals("家里老人住院", need.getString("reason"), "its own partner has all that it sent");
    // it waits for the station, and nobody else hears of it
    seen(NEWS, publicId).statusCode(404);
    seen(FEDERATION, publicId).statusCode(200).body("mine.state", equalTo("SUBMITTED"));
    changed(FEDERATION, start, publicId).body("need.mine.state", equalTo("SUBMITTED"));
    Calls.as(STATION)
        .post("/v1/needs/{id}/publication", need.getString("id"))
        .then()
        .statusCode(200);

    seen(NEWS, publicId)
        .statusCode(200)
        .body("division", equalTo("430525103"))
        .body("category", equalTo("MEDICAL"))
        .body("publishedOn", notNullValue())
        .body("left.amount", equalTo("1000.00"))
        .body("village", nullValue())
        .body("mine", nullValue())
        .body("$", not(hasItem("householdId")));
    seen(CIVILISATION, publicId).body("village", equalTo(County.VILLAGE));
    Calls.anonymous().get("/v1/public/needs/{id}", publicId).then().statusCode(404);

    String followed = position(FEDERATION);
    claim(CIVILISATION, publicId, helper(CIVILISATION), "600.00").statusCode(201);
    changed(FEDERATION, followed, publicId)
        .body("need.left.amount", equalTo("400.00"))
        .body("need.mine.state", equalTo("PARTLY_MATCHED"));
    changed(NEWS, followed, publicId).body("need.left.amount", equalTo("400.00"));
    claim(NEWS, publicId, helper(NEWS), "500.00")
        .statusCode(409)
        .body("type", equalTo("https://bangfu.org/problems/need-over-claimed"))
        .body("left", equalTo("400.00"));
    claim(NEWS, publicId, helper(NEWS), "400.00").statusCode(201);
    assertEquals(
        List.of("partner-civilisation", "partner-news"),
        Database.rows(
            "select client from claim where need_id = '%s' order by client"
                .formatted(need.getString("id"))));
  }

  @Test
  void policyAndConsentMustBothAllowAField() {
    UUID household = County.household(County.VILLAGE);
    String publicId =
        published(
            household,
            Body.of("recipients", List.of("partner-news", "partner-civilisation"))
                .with("fields", List.of("CATEGORY", "VILLAGE")));
    // of the place only what lies around every need, because the township is not among the fields
    seen(NEWS, publicId)
        .statusCode(200)
        .body("division", equalTo("430525"))
        .body("category", equalTo("MEDICAL"))
        .body("publishedOn", nullValue())
        .body("village", nullValue());
    seen(CIVILISATION, publicId).body("village", equalTo(County.VILLAGE));
    seen(Partners.at("partner-volunteers"), publicId).statusCode(404);
    seen(Partners.unknown(), publicId).statusCode(404);
    for (String query : List.of("division=430525103", "division=430525&category=HOUSING")) {
      assertFalse(ids(NEWS, query).contains(publicId), query);
    }
    assertEquals(
        List.of(publicId), onlyThis(ids(NEWS, "division=430525&category=MEDICAL"), publicId));
  }

  @Test
  void neitherAClaimNorARefusalTellsMoreThanTheFeed() {
    UUID household = County.household(County.VILLAGE);
    String publicId =
        published(
            household, Body.of("recipients", List.of("*")).with("fields", List.of("CATEGORY")));
    String helper = helper(NEWS);
    Calls.onceAs(NEWS)
        .body(Body.of("helperId", helper).with("amount", "10.00").with("occurredOn", "2019-01-01"))
        .post("/v1/public/needs/{id}/claims", publicId)
        .then()
        .statusCode(409)
        .body("detail", not(containsString(BusinessDays.today().toString())));
    claim(NEWS, publicId, helper, "10.00").statusCode(201).body("division", equalTo("430525"));
  }

  @Test
  void whatASiteSaysOfAConsentTellsNobodyAnythingUntilTheStationConfirmsIt() {
    UUID household = County.household(County.VILLAGE);
    Body toNews = Body.of("recipients", List.of("partner-news"));
    String publicId = published(bringIn(household, "1000.00"));
    String followed = position(NEWS);
    // any site that knows the household's id may say so
    String consent =
        consent(NEWS, household, toNews)
            .statusCode(201)
            .body("state", equalTo("PENDING"))
            .extract()
            .path("id");
    seen(NEWS, publicId).statusCode(404);
    assertFalse(ids(NEWS, "division=430525").contains(publicId));
    Calls.as(NEWS)
        .get("/v1/public/changes?limit=200&after=" + followed)
        .then()
        .body("items.publicId", not(hasItem(publicId)));
    Calls.as(NEWS).post("/v1/consents/{id}/confirmation", consent).then().statusCode(403);
    Calls.as(STATION)
        .post("/v1/consents/{id}/confirmation", consent)
        .then()
        .statusCode(200)
        .body("state", equalTo("LIVE"));
    seen(NEWS, publicId).statusCode(200).body("division", equalTo("430525103"));
    changed(NEWS, followed, publicId).body("gone", equalTo(false));
  }

  @Test
  void aSiteHearsNothingOfANeedThatCameAfterTheWithdrawal() {
    UUID household = County.household(County.VILLAGE);
    Tokens itself = Tokens.person(Role.HOUSEHOLD, household);
    String consent =
        Calls.as(itself)
            .body(
                Body.of("subjectKind", "HOUSEHOLD")
                    .with("householdId", household)
                    .with("noticeVersion", "2026-1")
                    .with("legalBasis", "CONSENT")
                    .with("givenBy", "SELF")
                    .with("recipients", List.of("*"))
                    .with("givenOn", "2020-01-01"))
            .post("/v1/consents")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Calls.as(itself)
        .body(Body.of("occurredOn", "2020-01-02"))
        .post("/v1/consents/{id}/withdrawal", consent)
        .then()
        .statusCode(200);
    String position = position(NEWS);
    UUID later =
        County.id(
            Calls.as(itself)
                .body(LATER.with("householdId", household))
                .post("/v1/needs")
                .then()
                .statusCode(201));
    Calls.as(STATION).post("/v1/needs/{id}/publication", later).then().statusCode(200);
    Calls.as(NEWS)
        .get("/v1/public/changes?limit=200&after=" + position)
        .then()
        .body(
            "items.publicId",
            not(
                hasItem(
                    Database.rows("select public_id from need where id = ?", later).getFirst())));
  }

  @Test
  void aWithdrawalHoldsFromTheNextCallOnAndTheHouseholdReadsWhatWasTold() {
    UUID household = County.household(County.VILLAGE);
    String publicId = published(household, CONSENT);
    seen(NEWS, publicId).statusCode(200);
    String followed = position(NEWS);
    String tag = Calls.as(NEWS).get("/v1/public/changes").then().extract().header("ETag");
    Tokens itself = Tokens.person(Role.HOUSEHOLD, household);
    String consent =
        Calls.as(itself)
            .get("/v1/consents?householdId=" + household)
            .then()
            .extract()
            .path("items[0].id");
    Calls.as(itself)
        .body("{}")
        .post("/v1/consents/{id}/withdrawal", consent)
        .then()
        .statusCode(200);
    seen(NEWS, publicId).statusCode(404);
    Calls.as(NEWS)
        .header("If-None-Match", tag)
        .get("/v1/public/changes?after=" + followed)
        .then()
        .statusCode(200);
    changed(NEWS, followed, publicId).body("gone", equalTo(true)).body("need", nullValue());
    Calls.as(itself)
        .get("/v1/disclosures?householdId=" + household)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].partner", equalTo("partner-news"))
        .body("items[0].what", equalTo("need-feed"))
        .body("items[0].fields", equalTo(List.of("TOWNSHIP", "CATEGORY", "PUBLISHED_ON")))
        .body("items[0].policyVersion", equalTo(1));
  }

  @Test
  void withoutAConsentAPartnerSeesWhatEverybodyDoesAndNothingIsLogged() {
    FeedCounty county = new FeedCounty("430503");
    UUID household = county.publish("430503101001", "MEDICAL", FUNDS, 4).getFirst();
    release.run(Duration.ZERO);
    assertEquals(List.of(), ids(NEWS, "division=430503"));
    county.publish("430503101002", "MEDICAL", FUNDS, 1);
    release.run(Duration.ZERO);
    Map<String, Map<String, Object>> open = FeedCounty.read("division=430503");
    assertEquals(5, open.size());
    List<Map<String, Object>> told =
        Calls.as(NEWS).get("/v1/public/needs?division=430503").then().extract().path("items");
    assertEquals(List.copyOf(open.values()), told);
    assertEquals(
        0,
        Database.number(
            "select count(*) from disclosure where subjects @> array[?::uuid]", household));
  }

  @Test
  void fiftyPledgesForTheLastThousandYuanNeverGoAbove() {
    String publicId = published(County.household(County.VILLAGE), CONSENT);
    List<Tokens> sites = List.of(FEDERATION, NEWS, CIVILISATION);
    List<String> helpers = sites.stream().map(PartnerFeedTest::helper).toList();
    AtomicInteger turn = new AtomicInteger();
    List<Integer> answers =
        Crowd.atOnce(
            50,
            () -> {
              int site = turn.getAndIncrement() % sites.size();
              return claim(sites.get(site), publicId, helpers.get(site), "130.00")
                  .extract()
                  .statusCode();
            });
    assertEquals(7, answers.stream().filter(status -> status == 201).count());
    assertEquals(43, answers.stream().filter(status -> status == 409).count());
    seen(NEWS, publicId).body("left.amount", equalTo("90.00"));
    assertEquals(
        new BigDecimal("910.00"),
        new BigDecimal(
            Database.rows(
                    "select sum(taken) from claim c join need n on n.id = c.need_id where public_id = '%s'"
                        .formatted(publicId))
                .getFirst()));
  }

  @Test
  void readsItsOwnNeedsWholeAndThoseOfOthersInTheFeedAlone() {
    UUID household = County.household(County.VILLAGE);
    JsonPath need = bringIn(household, CONSENT, "1000.00");
    Calls.as(STATION)
        .post("/v1/needs/{id}/publication", need.getString("id"))
        .then()
        .statusCode(200);
    Calls.as(FEDERATION)
        .get("/v1/needs/{id}", need.getString("id"))
        .then()
        .body("householdId", equalTo(household.toString()));
    Calls.as(NEWS).get("/v1/needs/{id}", need.getString("id")).then().statusCode(404);
    Calls.as(NEWS)
        .get("/v1/needs?division=430525&limit=200")
        .then()
        .body(not(containsString(need.getString("id"))));
  }

  private static final Body FUNDS = Body.of("measure", "FUNDS").with("amount", "1000.00");
  private static final Body CONSENT = Body.of("recipients", List.of("*"));

  private static final Body LATER =
      Body.of("category", "HOUSING").with("ask", FUNDS.with("amount", "5.00")).with("reason", "屋顶");

  /** A need that a site brings in, of whose household the terms tell which sites hear what. */
  private static JsonPath bringIn(UUID household, Body terms, String amount) {
    consent(Tokens.person(Role.HOUSEHOLD, household), household, terms).statusCode(201);
    return bringIn(household, amount);
  }

  private static ValidatableResponse consent(Tokens caller, UUID household, Body terms) {
    return Calls.as(caller)
        .body(
            Body.of("subjectKind", "HOUSEHOLD")
                .with("householdId", household)
                .with("noticeVersion", "2026-1")
                .with("legalBasis", "CONSENT")
                .with("givenBy", "SELF")
                .with(terms))
        .post("/v1/consents")
        .then();
  }

  private static JsonPath bringIn(UUID household, String amount) {
    return Calls.as(FEDERATION)
        .body(
            Body.of("clientReference", UUID.randomUUID())
                .with("householdId", household)
                .with("onBehalfOf", household)
                .with("category", "MEDICAL")
                .with("ask", Body.of("measure", "FUNDS").with("amount", amount))
                .with("reason", "家里老人住院"))
        .post("/v1/needs")
        .then()
        .statusCode(201)
        .body("state", equalTo("SUBMITTED"))
        .extract()
        .jsonPath();
  }

  private static String published(UUID household, Body terms) {
    return published(bringIn(household, terms, "1000.00"));
  }

  private static String published(JsonPath need) {
    Calls.as(STATION)
        .post("/v1/needs/{id}/publication", need.getString("id"))
        .then()
        .statusCode(200);
    return need.getString("publicId");
  }

  private static ValidatableResponse seen(Tokens partner, String publicId) {
    return Calls.as(partner).get("/v1/public/needs/{id}", publicId).then();
  }

  private static List<String> ids(Tokens partner, String query) {
    return Calls.as(partner)
        .get("/v1/public/needs?limit=200&" + query)
        .then()
        .statusCode(200)
        .extract()
        .path("items.publicId");
  }

  private static List<String> onlyThis(List<String> ids, String id) {
    return ids.stream().filter(id::equals).toList();
  }

  private static String position(Tokens partner) {
    return Calls.as(partner)
        .get("/v1/public/changes")
        .then()
        .statusCode(200)
        .extract()
        .path("next");
  }

  /** The change of one item since a position, as the root of what is checked. */
  private static ValidatableResponse changed(Tokens partner, String after, String publicId) {
    ValidatableResponse changes =
        Calls.as(partner).get("/v1/public/changes?limit=200&after=" + after).then().statusCode(200);
    changes.body("items.publicId", hasItem(publicId));
    return changes.rootPath("items.find { it.publicId == '%s' }".formatted(publicId));
  }

  private static String helper(Tokens partner) {
    return Calls.as(partner)
        .body(County.person("赵六", "110101"))
        .post("/v1/helpers")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse claim(
      Tokens partner, String publicId, String helper, String amount) {
    return Calls.onceAs(partner)
        .body(Body.of("helperId", helper).with("amount", amount))
        .post("/v1/public/needs/{id}/claims", publicId)
        .then();
  }
}

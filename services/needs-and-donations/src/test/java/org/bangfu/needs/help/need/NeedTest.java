package org.bangfu.needs.help.need;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
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
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.County;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class NeedTest {
  private static final String PUBLISHED = "org.bangfu.need.published.v1";
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, "430525");
  private static final String PROBLEM = "https://bangfu.org/problems/";

  @Test
  void aResponsibleManagerPublishesAtOnce() {
    UUID household = County.household(County.VILLAGE);
    UUID manager = County.manager("430525103");
    UUID need =
        County.id(
            bringIn(County.manages(manager, "430525"), household)
                .statusCode(201)
                .header("ETag", Calls.etag(1))
                .body("state", equalTo("PUBLISHED"))
                .body("division", equalTo(County.VILLAGE))
                .body("publishedBy", equalTo(manager.toString()))
                .body("onBehalfOf", equalTo(household.toString()))
                .body("publishedOn", equalTo("2019-05-06"))
                .body("ask.amount", equalTo("1200.00"))
                .body("left.amount", equalTo("1200.00")));
    RestAssured.get("/v1/needs/{id}", need)
        .then()
        .body("publicId", notNullValue())
        .body("publicId", not(equalTo(need.toString())));
    EventContracts.assertValid(
        "needs-and-donations", PUBLISHED, Outboxes.payloads(PUBLISHED, need).getFirst());
    bringIn(OFFICER, household, Body.of("publishedBy", manager))
        .statusCode(201)
        .body("state", equalTo("PUBLISHED"));
  }

  @Test
  void aManagerOfAnotherPlaceIsRefused() {
    UUID household = County.household(County.VILLAGE);
    bringIn(County.manages(County.manager(County.OTHER_VILLAGE), "430525"), household)
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "manager-not-responsible"));
    assertEquals(0, Database.number("select count(*) from need where household_id = ?", household));
  }

  @Test
  void whoIsNotYetKnownIsKnownAfterTheEvent() {
    UUID household = Ids.next();
    UUID manager = Ids.next();
    bringIn(OFFICER, household)
        .statusCode(409)
        .header("Retry-After", "1")
        .body("type", equalTo(PROBLEM + "household-not-yet-known"));
    County.tellOfHousehold(household, County.VILLAGE, 1);
    untilCreated(() -> bringIn(OFFICER, household));
    bringIn(County.manages(manager, "430525"), household)
        .statusCode(409)
        .header("Retry-After", "1")
        .body("type", equalTo(PROBLEM + "manager-not-yet-known"));
    County.tellOfManager(manager, 1, "CN");
    untilCreated(() -> bringIn(County.manages(manager, "430525"), household));
  }

  @Test
  void anOlderWordChangesNothing() {
    UUID manager = Ids.next();
    County.tellOfManager(manager, 3, County.OTHER_VILLAGE);
    County.tellOfManager(manager, 2, County.VILLAGE);
    County.tellOfManager(manager, 3, County.VILLAGE);
    // one key, one partition: when the last word is here, all before it have been
    County.tellOfManager(manager, 4, "430525104201", "430525104202");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            List.of("4|2")
                .equals(
                    Database.rows(
                        "select version, cardinality(divisions) from manager where id = ?",
                        manager)));
  }

  @Test
  void theHouseholdItselfSubmitsAndTheStationPublishes() {
    UUID household = County.household(County.VILLAGE);
    UUID need =
        County.id(
            bringIn(Tokens.person(Role.HOUSEHOLD, household), household)
                .statusCode(201)
                .body("state", equalTo("SUBMITTED"))
                .body("onBehalfOf", nullValue())
                .body("publishedOn", nullValue()));
    assertEquals(0, Outboxes.payloads(PUBLISHED, need).size());
    step(need, "publication", "2019-05-05")
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "before-its-beginning"));
    step(need, "publication", "2019-05-08")
        .statusCode(200)
        .header("ETag", Calls.etag(2))
        .body("state", equalTo("PUBLISHED"))
        .body("publishedOn", equalTo("2019-05-08"));
    assertEquals(
        "2019-05-08", Outboxes.payloads(PUBLISHED, need).getFirst().path("occurredOn").asText());
    step(need, "publication", "2019-05-09")
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "need-state"))
        .body("state", equalTo("PUBLISHED"));
    reject(need, "该需求已由民政部门解决").statusCode(409);
  }

  @Test
  void rejectedWithdrawnAndExpiredNeedsTakeNoClaims() {
    UUID household = County.household(County.VILLAGE);
    UUID rejected = County.id(bringIn(Tokens.person(Role.HOUSEHOLD, household), household));
    reject(rejected, "  ").statusCode(400).body("errors.pointer", hasItem("/reason"));
    reject(rejected, "该需求已由民政部门解决")
        .statusCode(200)
        .body("state", equalTo("REJECTED"))
        .body("rejectionReason", equalTo("该需求已由民政部门解决"));
    Calls.as(Tokens.person(Role.HOUSEHOLD, household))
        .get("/v1/needs/{id}", rejected)
        .then()
        .body("rejectionReason", equalTo("该需求已由民政部门解决"));
    assertEquals(
        0,
        Database.number(
            "select count(*) from need n where n.id = ? and n::text like '%民政%'", rejected));
    UUID withdrawn = County.needForGoods(1);
    step(withdrawn, "withdrawal", "2019-05-09").body("state", equalTo("WITHDRAWN"));
    UUID expired = County.needForGoods(1);
    step(expired, "expiry", "2019-05-09").body("state", equalTo("EXPIRED"));
    UUID helper = County.helper();
    for (UUID need : List.of(rejected, withdrawn, expired)) {
      Calls.writeOnce()
          .body(Body.of("helperId", helper))
          .post("/v1/needs/{id}/claims", need)
          .then()
          .statusCode(409)
          .body("type", equalTo(PROBLEM + "need-not-open"));
    }
    assertEquals(1, Outboxes.payloads(PUBLISHED, withdrawn).size(), "it still counts");
  }

  @Test
  void aNeedWithLiveClaimsCannotBeWithdrawn() {
    UUID need = County.needForGoods(2);
    Calls.writeOnce()
        .body(Body.of("helperId", County.helper()).with("quantity", 1))
        .post("/v1/needs/{id}/claims", need)
        .then()
        .statusCode(201);
    step(need, "withdrawal", "2019-05-20")
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "need-has-live-claims"));
    RestAssured.get("/v1/needs/{id}/claims", need).then().body("items", hasSize(1));
  }

  @Test
  void namesAllFieldsThatBreakARule() {
    UUID household = Ids.next();
    Calls.write()
        .body(
            Body.of("householdId", household)
                .with("onBehalfOf", UUID.randomUUID())
                .with("category", "SCHOOLING")
                .with("ask", Body.of("measure", "FUNDS").with("quantity", 0))
                .with("reason", "")
                .with("occurredOn", "2099-01-01"))
        .post("/v1/needs")
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            equalTo(
                List.of(
                    "/ask/amount",
                    "/ask/quantity",
                    "/ask/quantity",
                    "/occurredOn",
                    "/onBehalfOf",
                    "/reason")));
  }

  @Test
  void listsByDivisionStateAndCategory() {
    UUID household = County.household("511122333444");
    for (int i = 0; i < 3; i++) {
      bringIn(Tokens.person(Role.HOUSEHOLD, household), household).statusCode(201);
    }
    String url = "/v1/needs?division=511122&limit=2";
    String cursor =
        RestAssured.get(url).then().body("items", hasSize(2)).extract().path("nextCursor");
    RestAssured.get(url + "&cursor=" + cursor).then().body("items", hasSize(1));
    RestAssured.get(url + "&state=PUBLISHED").then().body("items", hasSize(0));
    RestAssured.get(url + "&state=SUBMITTED&category=SCHOOLING").then().body("items", hasSize(2));
    RestAssured.get("/v1/needs?householdId=" + household).then().body("items", hasSize(3));
    assertEquals(1, Statements.during(() -> RestAssured.get(url)), "the list with its keys");
  }

  @Test
  void bringsInANeedInFewStatements() {
    UUID household = County.household(County.VILLAGE);
    UUID manager = County.manager("430525");
    long counted =
        Statements.during(
            () -> bringIn(County.manages(manager, "430525"), household).statusCode(201));
    assertTrue(counted <= 6, () -> counted + " statements");
  }

  private static void untilCreated(java.util.function.Supplier<ValidatableResponse> call) {
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> call.get().extract().statusCode() == 201);
  }

  private static ValidatableResponse bringIn(Tokens actor, UUID household) {
    return bringIn(actor, household, Body.empty());
  }

  private static ValidatableResponse bringIn(Tokens actor, UUID household, Body more) {
    return Calls.as(actor)
        .body(
            Body.of("householdId", household)
                .with(more)
                .with("category", "SCHOOLING")
                .with("ask", Body.of("measure", "FUNDS").with("amount", "1200.00"))
                .with("reason", "高中学费")
                .with("occurredOn", "2019-05-06"))
        .post("/v1/needs")
        .then();
  }

  private static ValidatableResponse reject(UUID need, String reason) {
    return Calls.write()
        .body(Map.of("reason", reason, "occurredOn", "2019-05-09"))
        .post("/v1/needs/{id}/rejection", need)
        .then();
  }

  private static ValidatableResponse step(UUID need, String step, String day) {
    return Calls.write()
        .body(Body.of("occurredOn", day))
        .post("/v1/needs/{id}/" + step, need)
        .then();
  }
}

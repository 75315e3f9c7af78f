package org.bangfu.registry.household;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.People;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ChangeHouseholdTest {
  @Test
  void aChangeSaysWhichVersionItChanges() {
    UUID id = HouseholdFixtures.register();
    Map<String, Object> change = Map.of("mainCause", "ILLNESS", "safeWater", true);
    patch(id, null, change).then().statusCode(428);
    patch(id, Calls.etag(7), change).then().statusCode(412);
    patch(id, Calls.etag(0), change)
        .then()
        .statusCode(200)
        .header("ETag", Calls.etag(1))
        .body("mainCause", equalTo("ILLNESS"))
        .body("safeWater", equalTo(true))
        .body("householdType", equalTo("ORDINARY"))
        .body("members.size()", equalTo(2));
    patch(id, Calls.etag(0), change).then().statusCode(412);
  }

  @Test
  void whatIsSentBackMaskedChangesNothing() {
    UUID id = HouseholdFixtures.register();
    patch(id, Calls.etag(0), Map.of("phone", "138****1234"))
        .then()
        .statusCode(200)
        .header("ETag", Calls.etag(0));
    UUID member = member(id, 0);
    String number =
        Calls.write().get("/v1/households/" + id).jsonPath().getString("members[0].nationalId");
    patchMember(
            id,
            member,
            Calls.etag(0),
            Map.of("name", "张*三", "nationalId", number, "health", "CHRONIC_ILLNESS"))
        .then()
        .statusCode(200)
        .header("ETag", Calls.etag(1));
    org.hamcrest.MatcherAssert.assertThat(
        Database.rows("select name, health from member where id = ?", member),
        contains("张小三|CHRONIC_ILLNESS"));
  }

  @Test
  void aMaskOfAnythingElseIsRefused() {
    UUID id = HouseholdFixtures.register();
    for (String phone : List.of("139****1234", "1**********", "1*")) {
      patch(id, Calls.etag(0), Map.of("phone", phone))
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/phone"));
    }
    UUID member = member(id, 0);
    patchMember(
            id,
            member,
            Calls.etag(0),
            Map.of("name", "李*三", "nationalId", "430525********0001", "health", "HEALTHY"))
        .then()
        .statusCode(400)
        .body("type", endsWith("/validation"))
        .body("errors.pointer", contains("/name", "/nationalId"))
        .body(
            "errors.detail",
            everyItem(equalTo("must be a new value, or the present one masked as it was read")));
    Calls.write()
        .get("/v1/households/" + id)
        .then()
        .header("ETag", Calls.etag(0))
        .body("members[0].health", equalTo(null));
  }

  @Test
  void aMembersChangeKeepsTheRules() {
    UUID id = HouseholdFixtures.register();
    UUID spouse = member(id, 1);
    patchMember(id, spouse, Calls.etag(0), Map.of("relationToHead", "HEAD"))
        .then()
        .statusCode(409)
        .body("type", endsWith("/household-rules-broken"));
    patchMember(id, spouse, Calls.etag(0), Map.of("schoolStage", "PRIMARY"))
        .then()
        .statusCode(200)
        .body("members[1].education", equalTo(null))
        .body("members[1].schoolStage", equalTo("PRIMARY"));
    patchMember(id, spouse, null, Map.of("health", "HEALTHY")).then().statusCode(428);
    patchMember(id, UUID.randomUUID(), Calls.etag(1), Map.of("health", "HEALTHY"))
        .then()
        .statusCode(404);
  }

  @Test
  void peopleJoinAndLeaveWithAReason() {
    UUID id = HouseholdFixtures.register();
    String child = People.woman();
    Map<String, Object> person = HouseholdFixtures.person("张小花", child, "DAUGHTER");
    join(id, person, "2020-01-01")
        .then()
        .statusCode(201)
        .header("ETag", Calls.etag(1))
        .body("members.joinReason", contains("REGISTERED", "REGISTERED", "BIRTH"));
    join(HouseholdFixtures.register(), person, "2020-01-01")
        .then()
        .statusCode(409)
        .body("type", endsWith("/member-already-registered"));
    leave(id, member(id, 2), "2019-12-31", null)
        .then()
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    leave(id, member(id, 2), "2020-02-01", null)
        .then()
        .statusCode(200)
        .body("members[2].leaveReason", equalTo("MOVED_OUT"));
    // who has left may join elsewhere
    join(HouseholdFixtures.register(), person, "2020-03-01").then().statusCode(201);
  }

  @Test
  void aHouseholdIsNeverWithoutAHead() {
    UUID id = HouseholdFixtures.register();
    UUID head = member(id, 0);
    UUID spouse = member(id, 1);
    leave(id, head, "2020-02-01", null)
        .then()
        .statusCode(409)
        .body("type", endsWith("/household-rules-broken"));
    leave(id, head, "2020-02-01", spouse)
        .then()
        .statusCode(200)
        .body("members[1].relationToHead", equalTo("HEAD"));
    leave(id, spouse, "2020-03-01", null)
        .then()
        .statusCode(409)
        .body("type", endsWith("/household-rules-broken"));
  }

  @Test
  void whoFollowsTheHeadIsAnotherOneWhoIsPresent() {
    UUID id = HouseholdFixtures.register();
    UUID head = member(id, 0);
    UUID spouse = member(id, 1);
    UUID stranger = member(HouseholdFixtures.register(), 0);
    for (UUID nobody : List.of(stranger, head, UUID.randomUUID())) {
      leave(id, head, "2020-02-01", nobody)
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/newHeadId"));
    }
    // somebody else's departure makes nobody the head
    leave(id, spouse, "2020-02-01", head)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/newHeadId"));
    leave(id, head, "2020-02-01", spouse).then().statusCode(200);
    leave(id, head, "2020-02-02", null)
        .then()
        .statusCode(409)
        .body("type", endsWith("/state-not-fitting"));
    assertOneHead(id);
    join(id, HouseholdFixtures.person("张小花", People.woman(), "HEAD"), "2020-03-01")
        .then()
        .statusCode(409);
    join(id, HouseholdFixtures.person("张小花", People.woman(), "DAUGHTER"), "2019-04-30")
        .then()
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    patchMember(id, spouse, Calls.etag(1), Map.of("relationToHead", "OTHER"))
        .then()
        .statusCode(409);
    assertOneHead(id);
  }

  private static void assertOneHead(UUID id) {
    Calls.write()
        .get("/v1/households/" + id)
        .then()
        .body(
            "members.findAll { it.leftOn == null && it.relationToHead == 'HEAD' }.size()",
            equalTo(1));
  }

  @Test
  void threeStatesRunSideBySideAndKeepTheirHistory() {
    UUID id = HouseholdFixtures.register();
    step(id, "verification", "2019-06-01").then().statusCode(200);
    step(id, "verification", "2019-06-02")
        .then()
        .statusCode(409)
        .body("type", endsWith("/state-not-fitting"));
    step(id, "identification", "2019-04-30")
        .then()
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    step(id, "identification", "2019-06-03").then().statusCode(200);
    ExitProof.of(id, "2019-12-31");
    step(id, "exit", "2019-12-31").then().statusCode(200);
    HouseholdFixtures.step(
            id,
            "monitoring",
            Map.of("monitoringClass", "EXITED_UNSTABLE", "occurredOn", "2020-01-10"))
        .then()
        .statusCode(200);
    step(id, "return", "2020-02-01").then().statusCode(200);
    Watching.name(id, "2020-01-10", "ILLNESS");
    Watching.end(id, "NATURAL", "2020-07-10")
        .then()
        .statusCode(200)
        .body("fileState", equalTo("VERIFIED"))
        .body("povertyState", equalTo("RETURNED"))
        .body("monitoringState", equalTo("RISK_REMOVED"))
        .body("monitoringClass", equalTo(null));
    Calls.write()
        .get("/v1/households/" + id + "/steps")
        .then()
        .statusCode(200)
        .body(
            "to",
            contains(
                "REGISTERED",
                "VERIFIED",
                "IN_POVERTY",
                "EXITED",
                "MONITORED",
                "RETURNED",
                "RISK_REMOVED"))
        .body("detail", hasItem("EXITED_UNSTABLE"))
        .body("actor[1]", equalTo("county-officer:" + Tokens.ANYBODY.account()))
        .body("reason[1]", equalTo("入户核实"));
  }

  @Test
  void aClosedFileStaysAsItIsUntilItIsReopened() {
    UUID id = HouseholdFixtures.register();
    step(id, "closure", "2019-06-01").then().statusCode(200).header("ETag", Calls.etag(1));
    patch(id, Calls.etag(1), Map.of("safeWater", false))
        .then()
        .statusCode(409)
        .body("type", endsWith("/household-closed"));
    step(id, "reopening", "2019-07-01").then().statusCode(200);
    patch(id, Calls.etag(2), Map.of("safeWater", false)).then().statusCode(200);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    UUID nobody = UUID.randomUUID();
    Calls.write().get("/v1/households/" + nobody).then().statusCode(404);
    Calls.write().get("/v1/households/" + nobody + "/steps").then().statusCode(404);
    patch(nobody, Calls.etag(0), Map.of()).then().statusCode(404);
    step(nobody, "verification", "2019-06-01").then().statusCode(404);
  }

  private static Response patch(UUID id, String ifMatch, Map<String, Object> change) {
    var request = Calls.write().body(change);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .patch("/v1/households/" + id);
  }

  private static Response patchMember(
      UUID id, UUID member, String ifMatch, Map<String, Object> change) {
    var request = Calls.write().body(change);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .patch("/v1/households/" + id + "/members/" + member);
  }

  private static Response join(UUID id, Map<String, Object> person, String day) {
    return Calls.write()
        .body(Map.of("person", person, "reason", "BIRTH", "occurredOn", day))
        .post("/v1/households/" + id + "/members");
  }

  private static Response leave(UUID id, UUID member, String day, UUID newHead) {
    Map<String, Object> body = new HashMap<>(Map.of("reason", "MOVED_OUT", "occurredOn", day));
    body.put("newHeadId", newHead);
    return Calls.write()
        .body(body)
        .post("/v1/households/" + id + "/members/" + member + "/departure");
  }

  private static Response step(UUID id, String step, String day) {
    return HouseholdFixtures.step(id, step, Map.of("occurredOn", day, "reason", "入户核实"));
  }

  private static UUID member(UUID household, int index) {
    return UUID.fromString(
        Calls.write()
            .get("/v1/households/" + household)
            .jsonPath()
            .getString("members[" + index + "].id"));
  }
}

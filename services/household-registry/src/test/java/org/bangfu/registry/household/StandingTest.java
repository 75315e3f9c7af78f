package org.bangfu.registry.household;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.People;
import org.junit.jupiter.api.Test;

/** Where a household stands is told by its steps alone. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StandingTest {
  private static final Tokens OFFICER = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");

  @Test
  void aStepIsNotDatedBeforeTheOneThatItFollows() {
    UUID id = HouseholdFixtures.register();
    take(id, "closure", "2020-06-01").then().statusCode(200);
    take(id, "reopening", "2020-05-31")
        .then()
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    take(id, "reopening", "2020-06-01").then().statusCode(200);
    take(id, "verification", "2019-06-01").then().statusCode(409);
    take(id, "identification", "2020-01-01").then().statusCode(200);
    take(id, "exit", "2019-12-31")
        .then()
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    HouseholdFixtures.step(
            id, "monitoring", Map.of("monitoringClass", "AT_THE_EDGE", "occurredOn", "2020-03-01"))
        .then()
        .statusCode(200);
    Watching.end(id, "NATURAL", "2020-02-29")
        .then()
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    // the machines run side by side
    ExitProof.of(id, "2020-02-01");
    take(id, "exit", "2020-02-01").then().statusCode(200);
  }

  @Test
  void aFileIsNotClosedBeforeWhatHappenedToItsMembers() {
    UUID id = HouseholdFixtures.register();
    Calls.write()
        .body(
            Map.of(
                "person",
                HouseholdFixtures.person("张小花", People.woman(), "DAUGHTER"),
                "reason",
                "BIRTH",
                "occurredOn",
                "2020-01-01"))
        .post("/v1/households/" + id + "/members")
        .then()
        .statusCode(201);
    take(id, "closure", "2019-12-31")
        .then()
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    take(id, "closure", "2020-01-01").then().statusCode(200);
  }

  @Test
  void aWrongStepIsReversedAndStaysInTheHistory() {
    UUID id = HouseholdFixtures.register();
    take(id, "verification", "2019-06-01").then().statusCode(200);
    take(id, "closure", "2020-01-01").then().statusCode(200);
    UUID closure = step(id, 2);
    reverse(id, closure, Map.of()).then().statusCode(400);
    reverse(id, closure, Map.of("reason", "误将邻户关闭", "occurredOn", "2019-12-31"))
        .then()
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    reverse(id, closure, Map.of("reason", "误将邻户关闭", "occurredOn", "2020-01-01"))
        .then()
        .statusCode(200)
        .body("fileState", equalTo("VERIFIED"));
    Calls.as(OFFICER)
        .get("/v1/households/" + id + "/steps")
        .then()
        .body("to", contains("REGISTERED", "VERIFIED", "CLOSED", "VERIFIED"))
        .body("reverses", contains(null, null, null, closure.toString()))
        .body("reason[3]", equalTo("误将邻户关闭"))
        .body("actor[3]", equalTo("township-officer:" + OFFICER.account()));
    for (int again : List.of(2, 3)) {
      reverse(id, step(id, again), Map.of("reason", "再次"))
          .then()
          .statusCode(409)
          .body("type", endsWith("/state-not-fitting"));
    }
    // what was reversed holds nobody off: the true day may lie before it
    take(id, "closure", "2019-07-01").then().statusCode(200);
  }

  @Test
  void onlyTheLastStepOfItsKindIsReversed() {
    UUID id = HouseholdFixtures.register();
    take(id, "identification", "2019-06-03").then().statusCode(200);
    ExitProof.of(id, "2019-12-31");
    take(id, "exit", "2019-12-31").then().statusCode(200).body("exitedYear", equalTo(2019));
    UUID registration = step(id, 0);
    UUID identification = step(id, 1);
    reverse(id, identification, Map.of("reason", "误"))
        .then()
        .statusCode(409)
        .body("detail", containsString(step(id, 2).toString()));
    reverse(id, registration, Map.of("reason", "误")).then().statusCode(409);
    reverse(id, UUID.randomUUID(), Map.of("reason", "误")).then().statusCode(404);
    reverse(id, step(id, 2), Map.of("reason", "误"))
        .then()
        .statusCode(200)
        .body("povertyState", equalTo("IN_POVERTY"))
        .body("exitedYear", nullValue())
        .body("identifiedOn", equalTo("2019-06-03"));
    reverse(id, identification, Map.of("reason", "误"))
        .then()
        .statusCode(200)
        .body("povertyState", equalTo("NONE"))
        .body("identifiedOn", nullValue());
  }

  @Test
  void monitoringThatIsTakenBackLeavesTheClassBefore() {
    UUID id = HouseholdFixtures.register();
    HouseholdFixtures.step(
            id, "monitoring", Map.of("monitoringClass", "AT_THE_EDGE", "occurredOn", "2020-03-01"))
        .then()
        .statusCode(200);
    Watching.name(id, "2020-03-01", "ILLNESS");
    Watching.end(id, "NATURAL", "2020-09-01").then().statusCode(200);
    reverse(id, step(id, 2), Map.of("reason", "误"))
        .then()
        .statusCode(200)
        .body("monitoringState", equalTo("MONITORED"))
        .body("monitoringClass", equalTo("AT_THE_EDGE"));
    reverse(id, step(id, 1), Map.of("reason", "误"))
        .then()
        .statusCode(200)
        .body("monitoringState", equalTo("NONE"))
        .body("monitoringClass", nullValue());
  }

  @Test
  void aChangeOfTheDescriptionMovesNobodyOnThePovertyRegister() {
    UUID id = HouseholdFixtures.register();
    for (Map<String, Object> change :
        List.<Map<String, Object>>of(
            Map.of("exitedYear", 2019), Map.of("identifiedOn", "2015-01-01"))) {
      for (Tokens caller :
          List.of(OFFICER, Tokens.staff(Role.INFORMATION_MANAGER, "430525103204"))) {
        Calls.as(caller)
            .header("If-Match", Calls.etag(0))
            .body(change)
            .patch("/v1/households/" + id)
            .then()
            .statusCode(400)
            .body("errors.pointer", contains("/" + change.keySet().iterator().next()))
            .body("errors[0].detail", containsString("call POST /v1/households/{id}/"));
      }
    }
    take(id, "identification", "2019-06-03").then().statusCode(200);
    // as it was read it changes nothing
    Calls.as(OFFICER)
        .header("If-Match", Calls.etag(1))
        .body(Map.of("identifiedOn", "2019-06-03", "safeWater", true))
        .patch("/v1/households/" + id)
        .then()
        .statusCode(200)
        .body("povertyState", equalTo("IN_POVERTY"));
  }

  @Test
  void theOfficeWritesDownWhatWasBeforeTheRegistration() {
    UUID id = HouseholdFixtures.register();
    Map<String, Object> before = Map.of("occurredOn", "2014-03-01", "origin", "HISTORY");
    take(id, "identification", "2014-03-01").then().statusCode(409);
    HouseholdFixtures.step(id, "closure", before).then().statusCode(409);
    HouseholdFixtures.step(id, "identification", before)
        .then()
        .statusCode(200)
        .body("identifiedOn", equalTo("2014-03-01"));
    Calls.write()
        .get("/v1/households/" + id + "/steps")
        .then()
        .body("origin", contains("LIVE", "HISTORY"));
  }

  @Test
  void aStepIsWrittenOnce() {
    UUID id = HouseholdFixtures.register();
    for (String change :
        List.of(
            "update household_step set occurred_on = '2001-01-01' where household_id = ?",
            "delete from household_step where household_id = ?")) {
      // the privilege is the first fence, and the trigger stops the tables' owner too
      assertThrows(SQLException.class, () -> Database.change(change, id));
      var refused =
          assertThrows(IllegalStateException.class, () -> Database.changeAsOwner(change, id));
      assertThat(refused.getMessage(), containsString("written once"));
    }
    assertThat(
        Database.rows("select occurred_on from household_step where household_id = ?", id),
        contains("2019-05-01"));
  }

  @Test
  void whyAStepWasTakenGoesWithTheHousehold() {
    UUID id = HouseholdFixtures.register();
    HouseholdFixtures.step(id, "closure", Map.of("occurredOn", "2020-01-01", "reason", "张小三已去世"))
        .then()
        .statusCode(200);
    assertThat(
        Database.rows(
            "select reason from household_step where household_id = ? and reason is not null", id),
        contains(not(containsString("张小三"))));
    Calls.as(OFFICER)
        .get("/v1/households/" + id + "/steps")
        .then()
        .body("reason", contains(null, "张小三已去世"));
    List<String> members = Database.rows("select id from member where household_id = ?", id);
    assertThat(members, hasSize(2));
    for (String member : members) {
      Calls.write()
          .body(Map.of("reason", "本人申请删除"))
          .post("/v1/households/" + id + "/members/" + member + "/erasure")
          .then()
          .statusCode(200);
    }
    Calls.as(OFFICER)
        .get("/v1/households/" + id + "/steps")
        .then()
        .statusCode(200)
        .body("reason", everyItem(nullValue()));
    assertThat(
        Database.rows("select wrapped from subject_key where subject = ?", id), contains("null"));
    // of an erased household nobody is known who could be its head
    take(id, "reopening", "2020-02-01")
        .then()
        .statusCode(409)
        .body("type", endsWith("/state-not-fitting"));
  }

  @Test
  void aFamilyThatMovedIsRegisteredElsewhereOnceItsFileIsClosed() {
    String head = People.man();
    Map<String, Object> person = HouseholdFixtures.person("赵小三", head, "HEAD");
    UUID old = HouseholdFixtures.register(HouseholdFixtures.household(person));
    HouseholdFixtures.post(HouseholdFixtures.household(person))
        .then()
        .statusCode(409)
        .body("type", endsWith("/member-already-registered"));
    take(old, "closure", "2020-01-01").then().statusCode(200);
    UUID moved = HouseholdFixtures.register(HouseholdFixtures.household(person));
    take(old, "reopening", "2020-02-01")
        .then()
        .statusCode(409)
        .body("type", endsWith("/member-already-registered"));
    reverse(old, step(old, 1), Map.of("reason", "误"))
        .then()
        .statusCode(409)
        .body("type", endsWith("/member-already-registered"));
    take(moved, "closure", "2020-03-01").then().statusCode(200);
    take(old, "reopening", "2020-04-01").then().statusCode(200);
    take(moved, "reopening", "2020-05-01").then().statusCode(409);
    HouseholdFixtures.post(HouseholdFixtures.household(person)).then().statusCode(409);
  }

  @Test
  void whoExitedBeforeBeingIdentifiedIsNotRegistered() {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("identifiedOn", "2018-03-01");
    household.put("exitedYear", 2017);
    HouseholdFixtures.post(household)
        .then()
        .statusCode(400)
        .body("errors.detail", hasItem("exitedYear must not lie before the year of identifiedOn"));
  }

  @Test
  void nobodyIsIdentifiedBeforeOurTimeOrExitsInTheFuture() {
    for (Map<String, Object> standing :
        List.<Map<String, Object>>of(
            Map.of("identifiedOn", "1999-12-31"),
            Map.of("exitedYear", 1999),
            Map.of("exitedYear", BusinessDays.today().getYear() + 1))) {
      Map<String, Object> household = HouseholdFixtures.household();
      household.putAll(standing);
      HouseholdFixtures.post(household)
          .then()
          .statusCode(400)
          .body(
              "errors.detail",
              hasItem("identifiedOn and exitedYear must lie between 2000 and now"));
    }
  }

  private static Response take(UUID id, String step, String day) {
    return Calls.as(OFFICER)
        .body(Map.of("occurredOn", day))
        .post("/v1/households/" + id + "/" + step);
  }

  private static Response reverse(UUID id, UUID step, Map<String, Object> body) {
    return Calls.as(OFFICER)
        .body(body)
        .post("/v1/households/" + id + "/steps/" + step + "/reversal");
  }

  private static UUID step(UUID household, int index) {
    return UUID.fromString(
        Calls.write()
            .get("/v1/households/" + household + "/steps")
            .jsonPath()
            .getString("[" + index + "].id"));
  }
}

package org.bangfu.registry.manager;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What an information manager goes through from the review on. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ManagerStepTest {
  private static final String CHANGED = "org.bangfu.manager.changed.v1";
  private static final String HERE = "430525106";
  private static final String THERE = "430525107";

  @Test
  void isAdmittedSuspendedReinstatedAndLeaves() {
    UUID id = applied(station(HERE));
    step(
            id,
            "admission",
            Body.of("papers", List.of("ID_CARD", "VILLAGE_RECOMMENDATION")),
            "2019-02-20")
        .statusCode(200)
        .body("state", equalTo("ADMITTED"))
        .body("since", equalTo("2019-02-20"));
    step(id, "refusal", Body.of("reason", "材料不全"), "2019-02-21")
        .statusCode(409)
        .body("type", endsWith("/state-not-fitting"))
        .body("detail", containsString("is ADMITTED; the last step was on 2019-02-20"));
    step(id, "suspension", Body.of("reason", " "), "2020-03-01")
        .statusCode(400)
        .body("errors.pointer", contains("/reason"));
    step(id, "suspension", Body.of("reason", "早于录用"), "2019-02-19")
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    step(id, "suspension", Body.of("reason", "连续三个月未更新需求"), "2020-03-01")
        .statusCode(200)
        .body("state", equalTo("SUSPENDED"))
        .body("admittedOn", equalTo("2019-02-20"));
    step(id, "reinstatement", Body.of("reason", "已完成补训"), "2020-04-01")
        .statusCode(200)
        .body("state", equalTo("ADMITTED"));
    step(id, "suspension", Body.of("reason", "再次停岗"), "2020-05-01").statusCode(200);
    step(id, "departure", Body.empty(), "2020-06-01")
        .statusCode(200)
        .body("state", equalTo("LEFT"));
    step(id, "reinstatement", Body.empty(), "2020-06-02").statusCode(409);
    List<JsonNode> told = Outboxes.payloads(CHANGED, id);
    assertThat(told, hasSize(4));
    told.forEach(event -> EventContracts.assertValid("household-registry", CHANGED, event));
    assertThat(counted(told.get(0)), contains("ADMITTED 430525106 -1", "SUSPENDED 430525106 1"));
    assertThat(counted(told.get(1)), contains("SUSPENDED 430525106 -1", "ADMITTED 430525106 1"));
    assertThat(told.get(1).path("awaySince").isNull(), equalTo(true));
    // whoever leaves while suspended is away since the suspension
    assertThat(counted(told.get(3)), contains("SUSPENDED 430525106 -1"));
    assertThat(told.get(3).path("awaySince").asText(), equalTo("2020-05-01"));
    steps(id)
        .body(
            "move", contains("ADMISSION", "SUSPENSION", "REINSTATEMENT", "SUSPENSION", "DEPARTURE"))
        .body("[0].papers", contains("ID_CARD", "VILLAGE_RECOMMENDATION"))
        .body("[1].reason", equalTo("连续三个月未更新需求"));
    assertThat(
        Database.number(
            "select count(*) from manager_step where manager_id = ? and reason like '%补训%'", id),
        equalTo(0L));
  }

  @Test
  void anApplicantIsRefusedAndNobodyElseHearsOfIt() {
    UUID id = applied(station(HERE));
    step(id, "suspension", Body.of("reason", "尚未录用"), "2019-02-01").statusCode(409);
    step(id, "refusal", Body.of("reason", "未提供学历证明"), "2019-02-01")
        .statusCode(200)
        .body("state", equalTo("REFUSED"));
    step(id, "admission", Body.empty(), "2019-02-02").statusCode(409);
    assertThat(Outboxes.payloads(CHANGED, id), hasSize(0));
    reversed(id, 0, "2019-02-03").statusCode(200).body("state", equalTo("APPLIED"));
    step(id, "admission", Body.empty(), "2019-02-03").statusCode(200);
  }

  @Test
  void anotherPostMovesTheCountAndTheLastStepIsTakenBack() {
    UUID id = admitted(station(HERE));
    UUID there = station(THERE);
    step(id, "reassignment", Body.empty(), "2020-01-01")
        .statusCode(400)
        .body("errors.pointer", contains("/stationId"));
    step(id, "reassignment", Body.of("divisions", List.of("430525107202", "430599")), "2020-01-01")
        .statusCode(400)
        .body("errors.pointer", contains("/divisions/1"));
    step(id, "reassignment", Body.of("stationId", UUID.randomUUID()), "2020-01-01")
        .statusCode(409)
        .body("type", endsWith("/station-not-known"));
    step(
            id,
            "reassignment",
            Body.of("stationId", there).with("divisions", List.of("430525107")),
            "2020-01-01")
        .statusCode(200)
        .body("state", equalTo("ADMITTED"))
        .body("division", equalTo(THERE))
        .body("divisions", contains("430525107"));
    step(id, "reassignment", Body.of("stationId", there), "2020-01-02")
        .statusCode(409)
        .body("type", endsWith("/state-not-fitting"));
    assertThat(
        counted(Outboxes.payloads(CHANGED, id).getFirst()),
        contains("ADMITTED 430525106 -1", "ADMITTED 430525107 1"));
    step(id, "suspension", Body.of("reason", "停岗"), "2020-02-01").statusCode(200);
    // the reassignment is not the last one
    reversed(id, 1, "2020-02-02")
        .statusCode(409)
        .body("detail", containsString("A later step follows this one"));
    reversed(id, 2, "2020-02-02")
        .statusCode(200)
        .body("state", equalTo("ADMITTED"))
        .body("since", equalTo("2020-01-01"));
    reversed(id, 2, "2020-02-02")
        .statusCode(409)
        .body("detail", containsString("reversed already"));
    reversed(id, 3, "2020-02-02").statusCode(409).body("detail", containsString("is a reversal"));
    reversed(id, 1, "2020-02-03")
        .statusCode(200)
        .body("division", equalTo(HERE))
        .body("divisions", contains("430525106201"));
    reversed(id, 0, "2020-02-04")
        .statusCode(200)
        .body("state", equalTo("APPLIED"))
        .body("admittedOn", nullValue());
    List<JsonNode> told = Outboxes.payloads(CHANGED, id);
    told.forEach(event -> EventContracts.assertValid("household-registry", CHANGED, event));
    assertThat(told, hasSize(5));
    assertThat(counted(told.get(3)), contains("ADMITTED 430525107 -1", "ADMITTED 430525106 1"));
    assertThat(counted(told.get(4)), contains("ADMITTED 430525106 -1"));
    assertThat(told.get(4).path("awaySince").asText(), equalTo("2019-02-20"));
  }

  @Test
  void aTownshipMovesItsOwnAlone() {
    UUID id = admitted(station(HERE));
    Tokens township = Tokens.staff(Role.TOWNSHIP_OFFICER, HERE);
    Tokens neighbour = Tokens.staff(Role.TOWNSHIP_OFFICER, THERE);
    Body suspension = Body.of("reason", "停岗").with("occurredOn", "2020-03-01");
    Calls.as(neighbour)
        .body(suspension)
        .post("/v1/managers/" + id + "/suspension")
        .then()
        .statusCode(404);
    Calls.as(township)
        .body(Body.of("stationId", station(THERE)).with("occurredOn", "2020-03-01"))
        .post("/v1/managers/" + id + "/reassignment")
        .then()
        .statusCode(409)
        .body("type", endsWith("/station-not-known"));
    Calls.as(township)
        .body(suspension)
        .post("/v1/managers/" + id + "/suspension")
        .then()
        .statusCode(200);
    Calls.as(neighbour).get("/v1/managers/" + id + "/steps").then().statusCode(404);
    Calls.as(Tokens.staff(Role.INFORMATION_MANAGER, HERE))
        .get("/v1/managers/" + id + "/steps")
        .then()
        .statusCode(403);
    RestAssured.get("/v1/managers?division=" + HERE + "&state=SUSPENDED&limit=200")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id.toString()));
    RestAssured.get("/v1/managers?division=" + HERE + "&state=ADMITTED&limit=200")
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem(id.toString())));
  }

  @Test
  void whoCameFromElsewhereIsSentBackByAnOfficeAboveBoth() {
    UUID id = admitted(station(HERE));
    step(id, "reassignment", Body.of("stationId", station(THERE)), "2020-01-01").statusCode(200);
    String reassigned = steps(id).extract().jsonPath().getString("[1].id");
    Calls.as(Tokens.staff(Role.TOWNSHIP_OFFICER, THERE))
        .body(Body.of("reason", "误记").with("occurredOn", "2020-01-02"))
        .post("/v1/managers/" + id + "/steps/" + reassigned + "/reversal")
        .then()
        .statusCode(409)
        .body("detail", containsString("another township"));
    reversed(id, 1, "2020-01-02").statusCode(200).body("division", equalTo(HERE));
  }

  @Test
  void aStepThatWasTakenBackCountsUntilThenAlone() {
    UUID id = admitted(station(HERE));
    step(id, "suspension", Body.of("reason", "停岗"), "2020-06-01").statusCode(200);
    reversed(id, 1, "2020-08-01").statusCode(200).body("state", equalTo("ADMITTED"));
    step(id, "suspension", Body.of("reason", "停岗"), "2020-05-01")
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"))
        .body("detail", containsString("was taken back on 2020-08-01"));
    step(id, "suspension", Body.of("reason", "停岗"), "2020-08-01").statusCode(200);
  }

  @Test
  void aTownshipGivesNobodyBackWhatItCouldNotGive() {
    UUID id = admitted(station(HERE));
    step(id, "reassignment", Body.of("divisions", List.of("430525106201", THERE)), "2020-01-01")
        .statusCode(200);
    step(id, "reassignment", Body.of("divisions", List.of("430525106201")), "2020-02-01")
        .statusCode(200);
    String cut = steps(id).extract().jsonPath().getString("[2].id");
    Calls.as(Tokens.staff(Role.TOWNSHIP_OFFICER, HERE))
        .body(Body.of("reason", "误记").with("occurredOn", "2020-02-02"))
        .post("/v1/managers/" + id + "/steps/" + cut + "/reversal")
        .then()
        .statusCode(409);
    reversed(id, 2, "2020-02-02")
        .statusCode(200)
        .body("divisions", contains("430525106201", THERE));
  }

  @Test
  void aYearIsJudgedAndTheLastWordOfItStands() {
    UUID id = admitted(station(HERE));
    assess(id, 2018, "GOOD").statusCode(400).body("errors.pointer", contains("/year"));
    assess(id, 2099, "GOOD").statusCode(400).body("errors.pointer", contains("/year"));
    assess(id, 2020, "GOOD").statusCode(201);
    assess(id, 2020, "EXCELLENT").statusCode(201);
    RestAssured.get("/v1/managers/" + id + "/assessments")
        .then()
        .statusCode(200)
        .body("year", contains(2020, 2020))
        .body("grade", contains("GOOD", "EXCELLENT"));
  }

  private static List<String> counted(JsonNode event) {
    return event
        .path("counted")
        .valueStream()
        .map(c ->
            c.path("state").asText()
                + " "
                + c.path("division").asText()
                + " "
                + c.path("people").asInt())
        .toList();
  }

  private static ValidatableResponse assess(UUID id, int year, String grade) {
    return Calls.write()
        .body(Body.of("year", year).with("grade", grade))
        .post("/v1/managers/" + id + "/assessments")
        .then();
  }

  private static ValidatableResponse reversed(UUID id, int step, String day) {
    String of = steps(id).extract().jsonPath().getString("[" + step + "].id");
    return Calls.write()
        .body(Body.of("reason", "误记").with("occurredOn", day))
        .post("/v1/managers/" + id + "/steps/" + of + "/reversal")
        .then();
  }

  private static ValidatableResponse steps(UUID id) {
    return RestAssured.get("/v1/managers/" + id + "/steps").then().statusCode(200);
  }

  private static ValidatableResponse step(UUID id, String step, Body body, String day) {
    return Calls.write()
        .body(body.with("occurredOn", day))
        .post("/v1/managers/" + id + "/" + step)
        .then();
  }

  private static UUID admitted(UUID station) {
    UUID id = applied(station);
    step(id, "admission", Body.empty(), "2019-02-20").statusCode(200);
    return id;
  }

  private static UUID applied(UUID station) {
    return id(
        Body.of("name", "李小明")
            .with("stationId", station)
            .with("divisions", List.of("430525106201"))
            .with("occurredOn", "2019-01-15"),
        "managers");
  }

  private static UUID station(String division) {
    return id(
        Body.of("name", "工作站").with("division", division).with("kind", "TOWNSHIP_STATION"),
        "stations");
  }

  private static UUID id(Body body, String collection) {
    return UUID.fromString(
        Calls.write()
            .body(body)
            .post("/v1/" + collection)
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }
}

package org.bangfu.registry.standing;

import static org.bangfu.registry.standing.Clueing.MANAGER;
import static org.bangfu.registry.standing.Clueing.TOWNSHIP;
import static org.bangfu.registry.standing.Clueing.close;
import static org.bangfu.registry.standing.Clueing.dismiss;
import static org.bangfu.registry.standing.Clueing.of;
import static org.bangfu.registry.standing.Clueing.report;
import static org.bangfu.registry.standing.Clueing.reported;
import static org.bangfu.registry.standing.Clueing.reverse;
import static org.bangfu.registry.standing.Clueing.verify;
import static org.bangfu.registry.standing.Clueing.visit;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.HouseholdFixtures;
import org.bangfu.registry.household.Watching;
import org.junit.jupiter.api.Test;

/** What points at a household, from the report to its monitoring, or to nothing. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ClueTest {
  private static final String CLUE = "org.bangfu.household.clue-changed.v1";
  private static final Tokens NEIGHBOUR = Tokens.staff(Role.INFORMATION_MANAGER, "430525103205");

  @Test
  void leadsToAMonitoringThatStandsWithIt() {
    UUID id = HouseholdFixtures.register();
    report(MANAGER, visit("2020-03-01", id).with("note", "张小三住院，自付两万元")).statusCode(201);
    String clue = of(id).body("state", contains("REPORTED")).extract().path("[0].id");
    verify(MANAGER, "2020-03-05", clue).statusCode(200).body("clues", equalTo(1));
    Watching.begin(id, "2020-03-10");
    String opening = Calls.as(TOWNSHIP).get("/v1/households/" + id + "/steps").path("[-1].id");
    of(id)
        .body("state", contains("MONITORED"))
        .body("since", contains("2020-03-10"))
        .body("endedBy", contains(opening))
        .body("[0].steps.to", contains("REPORTED", "VERIFYING", "MONITORED"))
        .body("[0].steps.verifier", contains(nullValue(), equalTo("王小五"), nullValue()))
        .body("[0].steps[0].reason", equalTo("张小三住院，自付两万元"));
    assertThat(
        Database.rows(
            "select coalesce(reason, verifier) from clue_step where clue_id = ?",
            UUID.fromString(clue)),
        everyItem(not(containsString("小"))));
    reverse(id, clue, "2020-03-11")
        .statusCode(409)
        .body("detail", containsString("Reverse step " + opening));
    // the case was wrong: somebody looks into it again, and it comes to nothing
    Watching.takeBack(id, "2020-03-20");
    of(id).body("state", contains("VERIFYING")).body("endedBy", contains(nullValue()));
    dismiss(TOWNSHIP, "2020-04-01", clue).statusCode(200);
    of(id).body("[0].steps[-1].reason", equalTo("费用已由医保报销"));
    List<JsonNode> told = Outboxes.payloads(CLUE, id);
    told.forEach(event -> EventContracts.assertValid("household-registry", CLUE, event));
    assertThat(
        told.stream()
            .map(event ->
                "%s>%s %s %s"
                    .formatted(
                        event.path("from").asText(),
                        event.path("to").asText(),
                        event.path("reversal").asText(),
                        event.path("occurredOn").asText()))
            .toList(),
        contains(
            "null>REPORTED false 2020-03-01",
            "REPORTED>VERIFYING false 2020-03-05",
            "VERIFYING>MONITORED false 2020-03-10",
            "MONITORED>VERIFYING true 2020-03-20",
            "VERIFYING>DISMISSED false 2020-04-01"));
  }

  /**
   * What was reported after the day led to no case of before; what was not looked into may be
   * answered too.
   */
  @Test
  void isAnsweredWhereItWasThereOnTheDay() {
    UUID id = HouseholdFixtures.register();
    String before = reported(id, "2020-03-01");
    verify(MANAGER, "2020-03-15", before).statusCode(200);
    reported(id, "2020-03-10");
    reported(id, "2020-03-20");
    Watching.begin(id, "2020-03-10");
    of(id)
        .body("state", contains("MONITORED", "MONITORED", "REPORTED"))
        // a clue's days do not go back
        .body("since", contains("2020-03-15", "2020-03-10", "2020-03-20"));
    // a change of class is no case
    HouseholdFixtures.step(
            id,
            "monitoring-class",
            Map.of(
                "monitoringClass", "SUDDEN_HARDSHIP", "occurredOn", "2020-04-01", "reason", "住院"))
        .then()
        .statusCode(200);
    of(id).body("state", contains("MONITORED", "MONITORED", "REPORTED"));
  }

  @Test
  void isDismissedOnceItWasVerified() {
    UUID id = HouseholdFixtures.register();
    String clue = reported(id, "2020-03-01");
    broken(
        dismiss(TOWNSHIP, "2020-03-05", clue),
        "must be VERIFYING; it is REPORTED since 2020-03-01");
    verify(MANAGER, "2020-03-05", clue).statusCode(200);
    // somebody else
    verify(TOWNSHIP, "2020-03-06", clue).statusCode(200);
    broken(
        dismiss(TOWNSHIP, "2020-03-05", clue),
        "must have come so far on the day; it was VERIFYING on 2020-03-06");
    dismiss(MANAGER, "2020-03-06", clue).statusCode(403);
    Calls.as(TOWNSHIP)
        .body(Body.of("reason", " ").with("clues", List.of(clue)))
        .post("/v1/monitoring-clues/dismissals")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/reason"));
    dismiss(TOWNSHIP, "2020-03-06", clue).statusCode(200);
    broken(verify(MANAGER, "2020-03-07", clue), "must be open; it is DISMISSED since 2020-03-06");
    broken(
        dismiss(TOWNSHIP, "2020-03-07", UUID.randomUUID().toString()),
        "must be a clue of the caller's divisions");
    UUID other = HouseholdFixtures.register();
    String second = reported(other, "2020-03-01");
    broken(verify(MANAGER, "2020-03-07", second, second), "must not be the clue of item 0");
    broken(verify(NEIGHBOUR, "2020-03-07", second), "must be a clue of the caller's divisions");
    of(other).body("state", contains("REPORTED"));
  }

  private static void broken(ValidatableResponse answer, String rule) {
    answer.statusCode(400).body("errors.detail", contains(rule));
  }

  @Test
  void stepsAreTakenBackOneByOne() {
    UUID id = HouseholdFixtures.register();
    String clue = reported(id, "2020-03-01");
    verify(MANAGER, "2020-03-05", clue).statusCode(200);
    dismiss(TOWNSHIP, "2020-03-10", clue).statusCode(200);
    reverse(id, clue, "2020-03-09").statusCode(409).body("type", endsWith("/before-its-beginning"));
    reverse(id, clue, "2020-03-10").statusCode(200).body("state", contains("VERIFYING"));
    reverse(id, clue, "2020-03-10").statusCode(200).body("state", contains("REPORTED"));
    reverse(id, clue, "2020-03-10").statusCode(200).body("state", contains("REVERSED"));
    reverse(id, clue, "2020-03-10").statusCode(409).body("detail", containsString("already"));
    reverse(id, UUID.randomUUID().toString(), "2020-03-10").statusCode(404);
    reverse(HouseholdFixtures.register(), clue, "2020-03-10").statusCode(404);
    // it was never there, and may be reported as it was
    report(MANAGER, visit("2020-03-01", id)).statusCode(201).body("clues", equalTo(1));
  }

  @Test
  void whatWasDismissedStaysSoWhileTheHouseholdIsWatched() {
    UUID id = HouseholdFixtures.register();
    String clue = reported(id, "2020-03-01");
    verify(MANAGER, "2020-03-05", clue).statusCode(200);
    dismiss(TOWNSHIP, "2020-03-10", clue).statusCode(200);
    Watching.begin(id, "2020-03-20");
    reverse(id, clue, "2020-03-20").statusCode(409).body("detail", containsString("watched"));
  }

  /** Where the end of the case was wrong the household has been watched all along. */
  @Test
  void isAnsweredByACaseThatGoesOn() {
    UUID id = HouseholdFixtures.register();
    Watching.begin(id, "2019-09-01");
    String opening = Calls.as(TOWNSHIP).get("/v1/households/" + id + "/steps").path("[-1].id");
    Watching.name(id, "2019-09-01", "ILLNESS");
    Watching.end(id, "NATURAL", "2020-04-01").then().statusCode(200);
    reported(id, "2020-04-10");
    Watching.takeBack(id, "2020-04-20");
    of(id)
        .body("state", contains("MONITORED"))
        .body("since", contains("2020-04-20"))
        .body("endedBy", contains(opening));
    // the case itself was wrong
    Watching.takeBack(id, opening, "2020-05-01");
    of(id).body("state", contains("REPORTED")).body("endedBy", contains(nullValue()));
  }

  @Test
  void isAnsweredByACaseThatWentOnBeforeItCameIn() {
    UUID id = HouseholdFixtures.register();
    Watching.begin(id, "2019-09-01");
    Watching.name(id, "2019-09-01", "ILLNESS");
    Watching.end(id, "NATURAL", "2020-04-01").then().statusCode(200);
    reported(id, "2020-04-10");
    Watching.takeBack(id, "2020-04-05");
    of(id).body("state", contains("MONITORED")).body("since", contains("2020-04-10"));
  }

  @Test
  void goesWithTheFileAndComesBackWithIt() {
    UUID id = HouseholdFixtures.register();
    String clue = reported(id, "2020-03-01");
    close(id, "2020-04-01");
    of(id).body("state", contains("DISMISSED"));
    reverse(id, clue, "2020-04-02").statusCode(409).body("type", endsWith("/household-closed"));
    Watching.takeBack(id, "2020-04-05");
    of(id).body("state", contains("REPORTED")).body("[0].steps", hasSize(3));
    // a file that was opened wrongly is closed too
    close(id, "2020-04-06");
    HouseholdFixtures.step(id, "reopening", Map.of("occurredOn", "2020-04-07"))
        .then()
        .statusCode(200);
    reported(id, "2020-04-08");
    Watching.takeBack(id, "2020-04-09");
    of(id).body("state", contains("DISMISSED", "DISMISSED"));
    assertThat(
        Outboxes.payloads(CLUE, id).stream()
            .map(event -> event.path("occurredOn").asText())
            .toList(),
        contains(
            "2020-03-01", "2020-04-01", "2020-04-05", "2020-04-06", "2020-04-08", "2020-04-09"));
  }

  @Test
  void aListComesInWholeOrNotAtAll() {
    UUID good = HouseholdFixtures.register();
    UUID closed = HouseholdFixtures.register();
    close(closed, "2020-02-01");
    UUID watched = HouseholdFixtures.register();
    Watching.begin(watched, "2020-02-01");
    UUID removed = HouseholdFixtures.register();
    Watching.begin(removed, "2019-09-01");
    Watching.name(removed, "2019-09-01", "ILLNESS");
    Watching.end(removed, "NATURAL", "2020-04-01").then().statusCode(200);
    Map<String, Object> young = HouseholdFixtures.household();
    young.put("occurredOn", "2020-06-01");
    UUID later = HouseholdFixtures.register(young);
    Body list = visit("2020-03-01", good, good, closed, watched, removed, later, UUID.randomUUID());
    report(MANAGER, list)
        .statusCode(400)
        .body(
            "errors.pointer",
            contains(
                "/households/1",
                "/households/2",
                "/households/3",
                "/households/4",
                "/households/5",
                "/households/6"))
        .body(
            "errors.detail",
            contains(
                "must not be the household of item 0",
                "must be a household whose file is open",
                "must be a household that nobody watches yet",
                "must be a household that was not watched then; it was until 2020-04-01",
                "must be registered on the day, not since 2020-06-01",
                "must be a household of the caller's divisions"));
    of(good).body("$", empty());
    report(NEIGHBOUR, visit("2020-03-01", good)).statusCode(400);
    report(Tokens.staff(Role.LIAISON, "430525103204"), visit("2020-03-01", good)).statusCode(403);
    // after its case it may be watched again
    report(MANAGER, visit("2020-04-01", removed)).statusCode(201);
  }

  @Test
  void saysFromWhere() {
    UUID id = HouseholdFixtures.register();
    Body warning = visit("2020-03-01", id).with("source", "DEPARTMENT_WARNING");
    for (Body wrong :
        List.of(
            warning,
            warning.with("department", " "),
            visit("2020-03-01", id).with("department", "医保局"))) {
      report(MANAGER, wrong).statusCode(400).body("errors.pointer", contains("/department"));
    }
    report(
            MANAGER,
            warning
                .with("reportedOn", BusinessDays.today().plusDays(1).toString())
                .with("department", "医保局"))
        .statusCode(400)
        .body("errors.pointer", contains("/reportedOn"));
    for (String department : List.of("医保局", "医保局", "残联")) {
      report(MANAGER, warning.with("department", department)).statusCode(201);
    }
    of(id).body("department", contains("医保局", "残联"));
    report(MANAGER, warning.with("department", "残联")).body("clues", equalTo(0));
  }

  @Test
  void aThousandTakeAsFewStatementsAsTwo() {
    List<UUID> some = households(2);
    List<UUID> more = households(12);
    long few = Statements.during(() -> bulk(some));
    assertThat(few, lessThanOrEqualTo(8L));
    assertEquals(few, Statements.during(() -> bulk(more)));
    String[] two = clues(some);
    String[] twelve = clues(more);
    long verified = Statements.during(() -> verify(MANAGER, "2020-03-02", two).statusCode(200));
    assertThat(verified, lessThanOrEqualTo(8L));
    assertEquals(
        verified, Statements.during(() -> verify(MANAGER, "2020-03-02", twelve).statusCode(200)));
    long dismissed = Statements.during(() -> dismiss(TOWNSHIP, "2020-03-03", two).statusCode(200));
    assertEquals(
        dismissed,
        Statements.during(() -> dismiss(TOWNSHIP, "2020-03-03", twelve).statusCode(200)));
  }

  private static List<UUID> households(int many) {
    return Stream.generate(HouseholdFixtures::register).limit(many).toList();
  }

  private static void bulk(List<UUID> households) {
    report(MANAGER, visit("2020-03-01", households.toArray(UUID[]::new)).with("note", "秋收受灾"))
        .statusCode(201)
        .body("clues", equalTo(households.size()));
  }

  private static String[] clues(List<UUID> households) {
    return households.stream()
        .map(id -> of(id).extract().<String>path("[0].id"))
        .toArray(String[]::new);
  }

  @Test
  void isListedUntilItIsAnsweredByPlaceAndAge() {
    String village = "430525108210";
    UUID fresh = in(village);
    UUID old = in(village);
    UUID answered = in(village);
    Tokens officer = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525108");
    report(officer, visit(ago(14), fresh)).statusCode(201);
    report(officer, visit(ago(15), old).with("source", "HOTLINE")).statusCode(201);
    report(officer, visit(ago(20), answered)).statusCode(201);
    Watching.begin(answered, ago(10));
    open(officer, village, "").body("items.id", contains(fresh.toString(), old.toString()));
    open(officer, village, "&openFor=15")
        .body("items.id", contains(old.toString()))
        .body("items.source", contains("HOTLINE"))
        .body("items.reportedOn", contains(ago(15)));
    open(officer, village, "&source=CADRE_VISIT").body("items.id", contains(fresh.toString()));
    open(officer, village, "&state=VERIFYING").body("items", empty());
    open(officer, village, "&limit=1").body("items", hasSize(1));
    open(MANAGER, village, "").body("items", empty());
    open(officer, village, "&openFor=-1").statusCode(400);
  }

  private static String ago(int days) {
    return BusinessDays.today().minusDays(days).toString();
  }

  private static ValidatableResponse open(Tokens caller, String village, String more) {
    return Calls.as(caller).get("/v1/monitoring-clues?division=" + village + more).then();
  }

  private static UUID in(String village) {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("division", village);
    return HouseholdFixtures.register(household);
  }

  @Test
  void isInTheCopyAndGoesWithTheHousehold() {
    UUID id = HouseholdFixtures.register();
    report(MANAGER, visit("2020-03-01", id).with("note", "张小三住院")).statusCode(201);
    Calls.as(Tokens.person(Role.HOUSEHOLD, id))
        .get("/v1/households/" + id + "/copy")
        .then()
        .statusCode(200)
        .body("monitoringClues[0].steps[0].reason", equalTo("张小三住院"));
    Calls.as(Tokens.person(Role.HOUSEHOLD, id))
        .get("/v1/households/" + id + "/monitoring-clues")
        .then()
        .statusCode(200)
        .body("$", hasSize(1));
    close(id, "2020-04-01");
    for (String member : Database.rows("select id from member where household_id = ?", id)) {
      Tagging.erase(id, member);
    }
    of(id).body("state", contains("DISMISSED")).body("[0].steps.reason", everyItem(nullValue()));
  }

  @Test
  void nothingIsDatedIntoWhatTheCountyHasClosed() {
    UUID id = in("530325001001");
    report(Tokens.ANYBODY, visit("2020-01-20", id)).statusCode(201);
    String clue = Calls.write().get("/v1/households/" + id + "/monitoring-clues").path("[0].id");
    String period =
        Calls.write()
            .body(
                Body.of("division", "530325")
                    .with("firstDay", "2020-02-01")
                    .with("lastDay", "2020-02-29")
                    .with("reason", "已上报"))
            .post("/v1/closed-periods")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    try {
      closed(report(Tokens.ANYBODY, visit("2020-02-10", id)));
      closed(verify(Tokens.ANYBODY, "2020-02-10", clue));
      closed(
          Calls.write()
              .body(Map.of("reason", "误记", "occurredOn", "2020-02-10"))
              .post("/v1/households/" + id + "/monitoring-clues/" + clue + "/reversal")
              .then());
    } finally {
      Calls.write()
          .body(Body.of("reason", "测试"))
          .post("/v1/closed-periods/" + period + "/reopening")
          .then()
          .statusCode(200);
    }
  }

  private static void closed(ValidatableResponse answer) {
    answer.statusCode(409).body("type", endsWith("/period-closed"));
  }
}

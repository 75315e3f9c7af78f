package org.bangfu.registry.standing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
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
import org.bangfu.registry.household.ExitProof;
import org.bangfu.registry.household.HouseholdFixtures;
import org.bangfu.registry.household.Watching;
import org.junit.jupiter.api.Test;

/** Whoever should never have been on the register is taken off it, which is no exit. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RegisterRemovalTest {
  private static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");
  private static final Tokens COUNTY = Tokens.staff(Role.COUNTY_OFFICER, "430525");
  private static final String STANDING = "org.bangfu.household.standing-changed.v1";
  private static final String MONITORING = "org.bangfu.household.monitoring-changed.v1";
  private static final String RISKS = "org.bangfu.household.monitoring-risks-changed.v1";

  @Test
  void takesAwayWhatTheRegisterSaidAndAReversalBringsItBack() throws Exception {
    UUID id = exited();
    watched(id, "EXITED_UNSTABLE").statusCode(200);
    Watching.name(id, "2019-02-01", "ILLNESS");
    remove(COUNTY, id, "2020-03-01")
        .statusCode(200)
        .body("povertyState", equalTo("REMOVED"))
        .body("identifiedOn", nullValue())
        .body("exitedYear", nullValue())
        .body("monitoringState", equalTo("NONE"))
        .body("monitoringClass", nullValue());
    steps(id)
        .body("to", contains("REGISTERED", "IN_POVERTY", "EXITED", "MONITORED", "REMOVED", "NONE"))
        .body("[4].detail", equalTo("PUBLIC_PAY"))
        .body("[4].reason", equalTo("户主系在编教师"))
        .body("[5].occurredOn", equalTo("2020-03-01"));
    assertEquals(
        0,
        Database.number(
            "select count(*) from household_step where household_id = ? and reason like '%教师%'",
            id));
    reverse(COUNTY, id, 5, "2020-03-02").statusCode(409).body("detail", containsString("follows"));
    reverse(TOWNSHIP, id, 4, "2020-03-02").statusCode(409).body("detail", containsString("county"));
    reverse(COUNTY, id, 4, "2020-03-05")
        .statusCode(200)
        .body("povertyState", equalTo("EXITED"))
        .body("identifiedOn", equalTo("2014-01-01"))
        .body("exitedYear", equalTo(2018))
        .body("monitoringState", equalTo("MONITORED"))
        .body("monitoringClass", equalTo("EXITED_UNSTABLE"));
    tells(id);
  }

  private static void tells(UUID id) throws Exception {
    List<JsonNode> standing = told(STANDING, id);
    assertThat(
        standing.stream().map(e -> e.path("from").asText() + ">" + e.path("to").asText()).toList(),
        contains("IN_POVERTY>EXITED", "EXITED>REMOVED", "REMOVED>EXITED"));
    assertThat(
        standing.stream().map(e -> e.path("basis").asText()).toList(),
        contains("null", "PUBLIC_PAY", "PUBLIC_PAY"));
    assertThat(standing.getLast().path("reversal").asBoolean(), equalTo(true));
    List<JsonNode> monitoring = told(MONITORING, id);
    assertThat(
        monitoring.stream()
            .map(e -> e.path("to").asText() + " " + e.path("classBefore").asText())
            .toList(),
        contains("MONITORED null", "NONE EXITED_UNSTABLE", "MONITORED null"));
    assertThat(
        told(RISKS, id).stream()
            .map(e -> e.at("/changes/0/on").asText() + " " + e.at("/changes/0/households"))
            .toList(),
        contains("2019-02-01 1", "2020-03-01 -1", "2020-03-05 1"));
    assertThat(
        "each step has a version of its own",
        Database.rows(
            """
            select aggregate_version from outbox where aggregateid = ? and type not like '%risks%'
            order by id
            """,
            id.toString()),
        contains("0", "1", "2", "3", "4", "5", "6"));
  }

  @Test
  void whatWasProposedIsRefusedAndGoesOnWithAReversal() {
    UUID id = HouseholdFixtures.poorSince("2014-01-01");
    ExitProof.announced(id, LocalDate.parse("2018-06-01"));
    remove(COUNTY, id, "2018-06-03").statusCode(200);
    dossiers(id).body("state", contains("REFUSED")).body("since", contains("2018-06-03"));
    reverse(COUNTY, id, 2, "2018-06-04")
        .statusCode(200)
        .body("povertyState", equalTo("IN_POVERTY"));
    dossiers(id)
        .body("state", contains("ANNOUNCED"))
        .body("postedUntil", contains("2018-06-07"))
        .body("[0].steps.to[-1]", equalTo("ANNOUNCED"));
  }

  @Test
  void whoIsWatchedForAnotherReasonStaysSo() {
    UUID id = exited();
    watched(id, "SUDDEN_HARDSHIP").statusCode(200);
    remove(COUNTY, id, "2020-03-01").statusCode(200).body("monitoringState", equalTo("MONITORED"));
    // what was decided since stays, and what follows from a removal alone is taken back with it
    UUID other = exited();
    watched(other, "EXITED_UNSTABLE").statusCode(200);
    remove(COUNTY, other, "2018-12-01").statusCode(200);
    steps(other).body("[5].occurredOn", equalTo("2019-01-10"));
    watched(other, "EXITED_UNSTABLE").statusCode(409).body("detail", containsString("taken off"));
    watched(other, "AT_THE_EDGE").statusCode(200);
    reverse(COUNTY, other, 4, "2020-03-05")
        .statusCode(200)
        .body("monitoringClass", equalTo("AT_THE_EDGE"));
    reverse(COUNTY, other, 6, "2020-03-06").statusCode(200);
    reverse(COUNTY, other, 5, "2020-03-06")
        .statusCode(200)
        .body("monitoringClass", equalTo("EXITED_UNSTABLE"));
  }

  @Test
  void theCountyAloneEntersItAnew() {
    UUID id = exited();
    remove(COUNTY, id, "2020-03-01").statusCode(200);
    identify(TOWNSHIP, id, "2020-06-01")
        .statusCode(409)
        .body("type", endsWith("/state-not-fitting"));
    identify(COUNTY, id, "2020-06-01")
        .statusCode(200)
        .body("povertyState", equalTo("IN_POVERTY"))
        .body("identifiedOn", equalTo("2020-06-01"))
        .body("exitedYear", nullValue());
    Calls.as(COUNTY)
        .body(Body.of("occurredOn", "2020-07-01").with("override", true).with("reason", "县级认定"))
        .post("/v1/households/" + id + "/exit")
        .then()
        .statusCode(200);
    // the exit of before is none of this stay
    reverse(COUNTY, id, 5, "2020-07-02").statusCode(200).body("exitedYear", nullValue());
    reverse(TOWNSHIP, id, 4, "2020-07-02").statusCode(409).body("detail", containsString("county"));
    reverse(COUNTY, id, 4, "2020-07-02")
        .statusCode(200)
        .body("povertyState", equalTo("REMOVED"))
        .body("identifiedOn", nullValue());
    reverse(COUNTY, id, 3, "2020-07-02").statusCode(200).body("exitedYear", equalTo(2018));
  }

  @Test
  void isTheCountysAndOfItsOwnPlace() {
    UUID id = exited();
    for (Tokens caller :
        List.of(TOWNSHIP, Tokens.staff(Role.INFORMATION_MANAGER, HouseholdFixtures.VILLAGE))) {
      remove(caller, id, "2020-03-01").statusCode(403);
      bulk(caller, "2020-03-01", id).statusCode(403);
    }
    Tokens neighbour = Tokens.staff(Role.COUNTY_OFFICER, "430524");
    for (UUID one : List.of(id, UUID.randomUUID())) {
      remove(neighbour, one, "2020-03-01").statusCode(404);
      refused(bulk(neighbour, "2020-03-01", one), "/households/0", "caller's divisions");
    }
    Calls.as(COUNTY)
        .body(Body.of("basis", "PUBLIC_PAY").with("reason", " "))
        .post("/v1/households/" + id + "/register-removal")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/reason"));
    remove(COUNTY, id, "2018-05-31")
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    remove(COUNTY, HouseholdFixtures.register(), "2020-03-01").statusCode(409);
  }

  @Test
  void manyTakeAsManyStatementsAsOneAndGoTogether() {
    UUID[] village =
        Stream.generate(() -> HouseholdFixtures.poorSince("2014-01-01"))
            .limit(6)
            .toArray(UUID[]::new);
    Stream.of(village)
        .forEach(id ->
            Calls.write()
                .body(Body.of("occurredOn", "2018-06-01").with("households", List.of(id)))
                .post("/v1/exit-dossiers")
                .then()
                .statusCode(200));
    UUID never = HouseholdFixtures.register();
    refused(bulk(COUNTY, "2020-03-01", village[0], never), "/households/1", "on the poverty");
    refused(bulk(COUNTY, "2020-03-01", village[0], village[0]), "/households/1", "of item 0");
    refused(bulk(COUNTY, "2013-12-31", village[0]), "/households/0", "not since 2014-01-01");
    dossiers(village[0]).body("state", contains("PROPOSED"));
    long one = Statements.during(() -> bulk(COUNTY, "2020-03-01", village[0]).statusCode(200));
    UUID[] others = Stream.of(village).skip(1).toArray(UUID[]::new);
    assertEquals(
        one,
        Statements.during(() ->
            bulk(COUNTY, "2020-03-01", others).statusCode(200).body("households", equalTo(5))));
    for (UUID id : village) {
      steps(id)
          .body("[-1].to", equalTo("REMOVED"))
          .body("[-1].detail", equalTo("PUBLIC_PAY"))
          .body("[-1].reason", equalTo("户主系在编教师"));
      dossiers(id).body("state", contains("REFUSED"));
      assertThat(told(STANDING, id).getLast().path("to").asText(), equalTo("REMOVED"));
    }
    reverse(COUNTY, village[3], 2, "2020-03-02").statusCode(200);
    dossiers(village[3]).body("state", contains("PROPOSED"));
  }

  /** Nobody has to look at the guarantees of a household that is not on the register. */
  @Test
  void nobodyHasToLookAtItAnyMore() {
    UUID id = exited();
    due().body("items.id", hasItem(id.toString()));
    remove(COUNTY, id, "2020-03-01").statusCode(200);
    due().body("items.id", not(hasItem(id.toString())));
  }

  private static ValidatableResponse due() {
    return Calls.as(TOWNSHIP)
        .queryParam("division", OWN_VILLAGE)
        .queryParam("since", "2020-01-01")
        .queryParam("limit", 200)
        .get("/v1/guarantee-checks/due")
        .then()
        .statusCode(200);
  }

  private static final String OWN_VILLAGE = "430525103205";

  /** Off the register since 2018, in a village of this test's. */
  private static UUID exited() {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("division", OWN_VILLAGE);
    household.put("occurredOn", "2014-01-01");
    household.put("identifiedOn", "2014-01-01");
    UUID id = HouseholdFixtures.register(household);
    Calls.as(COUNTY)
        .body(Body.of("occurredOn", "2018-06-01").with("override", true).with("reason", "县级认定"))
        .post("/v1/households/" + id + "/exit")
        .then()
        .statusCode(200);
    return id;
  }

  private static ValidatableResponse watched(UUID id, String monitoringClass) {
    return HouseholdFixtures.step(
            id,
            "monitoring",
            Map.of("monitoringClass", monitoringClass, "occurredOn", "2019-01-10"))
        .then();
  }

  private static ValidatableResponse remove(Tokens caller, UUID id, String day) {
    return Calls.as(caller)
        .body(removal(day))
        .post("/v1/households/" + id + "/register-removal")
        .then();
  }

  private static ValidatableResponse bulk(Tokens caller, String day, UUID... ids) {
    return Calls.as(caller)
        .body(removal(day).with("households", List.of(ids)))
        .post("/v1/register-removals")
        .then();
  }

  private static Body removal(String day) {
    return Body.of("basis", "PUBLIC_PAY").with("reason", "户主系在编教师").with("occurredOn", day);
  }

  private static ValidatableResponse identify(Tokens caller, UUID id, String day) {
    return Calls.as(caller)
        .body(Body.of("occurredOn", day))
        .post("/v1/households/" + id + "/identification")
        .then();
  }

  private static ValidatableResponse reverse(Tokens caller, UUID id, int which, String day) {
    String step = steps(id).extract().path("[" + which + "].id");
    return Calls.as(caller)
        .body(Body.of("reason", "误清退").with("occurredOn", day))
        .post("/v1/households/" + id + "/steps/" + step + "/reversal")
        .then();
  }

  private static ValidatableResponse steps(UUID id) {
    return Calls.as(COUNTY).get("/v1/households/" + id + "/steps").then().statusCode(200);
  }

  private static ValidatableResponse dossiers(UUID id) {
    return Calls.as(COUNTY).get("/v1/households/" + id + "/exit-dossiers").then().statusCode(200);
  }

  private static List<JsonNode> told(String type, UUID id) {
    List<JsonNode> told = Outboxes.payloads(type, id);
    told.forEach(event -> EventContracts.assertValid("household-registry", type, event));
    return told;
  }

  private static void refused(ValidatableResponse answer, String pointer, String rule) {
    answer
        .statusCode(400)
        .body("errors.pointer", contains(pointer))
        .body("errors[0].detail", containsString(rule));
  }
}

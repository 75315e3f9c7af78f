package org.bangfu.registry.standing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.HouseholdFixtures;
import org.bangfu.registry.household.Watching;
import org.junit.jupiter.api.Test;

/** A household that is watched is watched for another reason, and its case goes on. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MonitoringClassTest {
  private static final String MONITORING = "org.bangfu.household.monitoring-changed.v1";
  private static final Tokens COUNTY = Tokens.staff(Role.COUNTY_OFFICER, "430525");
  private static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");
  private static final Body HARDSHIP =
      Body.of("monitoringClass", "SUDDEN_HARDSHIP").with("reason", "张小三住院，支出骤增");

  @Test
  void theSixMonthsGoOnFromTheOpening() {
    UUID id = watchedSince("2020-01-15");
    Watching.name(id, "2020-02-01", "ILLNESS");
    change(TOWNSHIP, id, HARDSHIP.with("occurredOn", "2020-07-01"))
        .statusCode(200)
        .body("monitoringState", equalTo("MONITORED"))
        .body("monitoringClass", equalTo("SUDDEN_HARDSHIP"));
    steps(id)
        .body("[-1].from", equalTo("MONITORED"))
        .body("[-1].to", equalTo("MONITORED"))
        .body("[-1].detail", equalTo("SUDDEN_HARDSHIP"))
        .body("[-1].reason", equalTo("张小三住院，支出骤增"));
    assertThat(
        Database.rows("select reason from household_step where household_id = ?", id),
        everyItem(not(containsString("住院"))));
    Watching.end(id, "NATURAL", "2020-07-14")
        .then()
        .statusCode(409)
        .body("detail", containsString("it is monitored since 2020-01-15"));
    // the risk that was named before the change is that of the case
    Watching.end(id, "NATURAL", "2020-07-15").then().statusCode(200);
  }

  @Test
  void isTakenBackAsItWasAndNoRiskMoves() {
    UUID id = watchedSince("2020-01-15");
    Watching.name(id, "2020-02-01", "ILLNESS");
    change(TOWNSHIP, id, HARDSHIP.with("occurredOn", "2020-03-01")).statusCode(200);
    Watching.takeBack(id, "2020-04-01");
    Calls.as(TOWNSHIP)
        .get("/v1/households/" + id)
        .then()
        .body("monitoringClass", equalTo("AT_THE_EDGE"));
    // and with it the step before it
    String opening = steps(id).extract().path("[-3].id");
    Calls.as(TOWNSHIP)
        .body(Map.of("reason", "误", "occurredOn", "2020-05-01"))
        .post("/v1/households/" + id + "/steps/" + opening + "/reversal")
        .then()
        .statusCode(200);
    List<JsonNode> told = Outboxes.payloads(MONITORING, id);
    told.forEach(event -> EventContracts.assertValid("household-registry", MONITORING, event));
    assertThat(
        told.stream()
            .map(event ->
                "%s>%s %s>%s"
                    .formatted(
                        event.path("from").asText(),
                        event.path("to").asText(),
                        event.path("classBefore").asText(),
                        event.path("monitoringClass").asText()))
            .toList(),
        contains(
            "NONE>MONITORED null>AT_THE_EDGE",
            "MONITORED>MONITORED AT_THE_EDGE>SUDDEN_HARDSHIP",
            "MONITORED>MONITORED SUDDEN_HARDSHIP>AT_THE_EDGE",
            "MONITORED>NONE AT_THE_EDGE>null"));
    assertThat(
        Outboxes.payloads("org.bangfu.household.monitoring-risks-changed.v1", id).stream()
            .map(event -> event.path("changes").toString())
            .filter(changes -> changes.contains("2020-03-01") || changes.contains("2020-04-01"))
            .toList(),
        empty());
  }

  @Test
  void isRefusedWhereItDoesNotFit() {
    UUID id = HouseholdFixtures.register();
    notFitting(id, HARDSHIP.with("occurredOn", "2020-03-01"), "is not watched");
    Watching.begin(id, "2020-01-15");
    notFitting(id, HARDSHIP.with("monitoringClass", "AT_THE_EDGE"), "as AT_THE_EDGE already");
    change(TOWNSHIP, id, HARDSHIP.with("occurredOn", "2020-01-14"))
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    change(TOWNSHIP, id, HARDSHIP.without("reason"))
        .statusCode(400)
        .body("errors.pointer", contains("/reason"));
    change(TOWNSHIP, id, HARDSHIP.with("reason", " "))
        .statusCode(400)
        .body("errors.pointer", contains("/reason"));
    change(TOWNSHIP, id, HARDSHIP.with("occurredOn", BusinessDays.today().plusDays(1).toString()))
        .statusCode(400)
        .body("errors.pointer", contains("/occurredOn"));
    change(Tokens.staff(Role.INFORMATION_MANAGER, "430525103204"), id, HARDSHIP).statusCode(403);
    change(Tokens.staff(Role.TOWNSHIP_OFFICER, "430525104"), id, HARDSHIP).statusCode(404);
    HouseholdFixtures.step(id, "closure", Map.of("occurredOn", "2020-03-01"))
        .then()
        .statusCode(200);
    change(TOWNSHIP, id, HARDSHIP).statusCode(409).body("type", endsWith("/household-closed"));
  }

  /**
   * Who was taken off the register has not left it, and is not watched as one that might fall back.
   */
  @Test
  void nobodyIsWatchedAsWhatItNeverWas() {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("identifiedOn", "2016-01-01");
    UUID id = HouseholdFixtures.register(household);
    Watching.begin(id, "2020-01-15");
    HouseholdFixtures.step(
            id,
            "register-removal",
            Map.of("basis", "PROPERTY", "reason", "名下有商铺", "occurredOn", "2020-02-01"))
        .then()
        .statusCode(200);
    notFitting(id, HARDSHIP.with("monitoringClass", "EXITED_UNSTABLE"), "none that has left it");
  }

  @Test
  void aCountyAnswersForARemovalThatIsNotProved() {
    UUID id = watchedSince("2020-01-15");
    Body removal =
        Body.of("removal", "ASSISTED").with("occurredOn", "2020-02-01").with("override", true);
    end(TOWNSHIP, id, removal.with("reason", "资料补录"))
        .statusCode(400)
        .body("errors.pointer", contains("/override"));
    for (Body unexplained : List.of(removal, removal.with("reason", " "))) {
      end(COUNTY, id, unexplained).statusCode(400).body("errors.pointer", contains("/reason"));
    }
    end(COUNTY, id, removal.with("override", false).with("reason", "资料遗失"))
        .statusCode(409)
        .body("type", endsWith("/removal-not-proved"));
    end(COUNTY, id, removal.without("removal").with("reason", "资料遗失"))
        .statusCode(400)
        .body("errors.pointer", contains("/removal"));
    end(COUNTY, id, removal.with("reason", "资料遗失，张小三县级复核"))
        .statusCode(200)
        .body("monitoringState", equalTo("RISK_REMOVED"));
    steps(id)
        .body("[-1].detail", equalTo("ASSISTED"))
        .body("[-1].reason", equalTo("资料遗失，张小三县级复核"))
        .body("overridden", contains(false, false, true));
    assertThat(
        Database.rows("select reason from household_step where household_id = ?", id),
        everyItem(not(containsString("复核"))));
    Watching.takeBack(id, "2020-03-01");
    steps(id).body("overridden", contains(false, false, true, true));
    List<JsonNode> told = Outboxes.payloads(MONITORING, id);
    told.forEach(event -> EventContracts.assertValid("household-registry", MONITORING, event));
    assertThat(
        told.stream()
            .map(event ->
                event.path("removal").asText() + " " + event.path("overridden").asBoolean())
            .toList(),
        contains("null false", "ASSISTED true", "ASSISTED true"));
    // the next one is proved or it is not
    end(COUNTY, id, removal.without("override").with("occurredOn", "2020-04-01")).statusCode(409);
  }

  @Test
  void aRemovalThatIsProvedSaysSo() {
    UUID id = watchedSince("2020-01-15");
    Watching.name(id, "2020-02-01", "ILLNESS");
    Watching.end(id, "NATURAL", "2020-07-15").then().statusCode(200);
    steps(id).body("overridden", everyItem(equalTo(false)));
  }

  @Test
  void whatWasSaidGoesWithTheHouseholdAndIsInItsCopy() {
    UUID id = watchedSince("2020-01-15");
    change(TOWNSHIP, id, HARDSHIP.with("occurredOn", "2020-03-01")).statusCode(200);
    Calls.as(Tokens.person(Role.HOUSEHOLD, id))
        .get("/v1/households/" + id + "/copy")
        .then()
        .statusCode(200)
        .body("steps[-1].reason", equalTo("张小三住院，支出骤增"));
    HouseholdFixtures.step(id, "closure", Map.of("occurredOn", "2020-04-01"))
        .then()
        .statusCode(200);
    for (String member : Database.rows("select id from member where household_id = ?", id)) {
      Calls.write()
          .body(Map.of("reason", "本人申请删除"))
          .post("/v1/households/" + id + "/members/" + member + "/erasure")
          .then()
          .statusCode(200);
    }
    steps(id).body("reason", everyItem(nullValue()));
  }

  private static void notFitting(UUID id, Body request, String why) {
    change(TOWNSHIP, id, request)
        .statusCode(409)
        .body("type", endsWith("/state-not-fitting"))
        .body("detail", containsString(why));
  }

  private static UUID watchedSince(String day) {
    UUID id = HouseholdFixtures.register();
    Watching.begin(id, day);
    return id;
  }

  private static ValidatableResponse steps(UUID id) {
    return Calls.as(TOWNSHIP).get("/v1/households/" + id + "/steps").then().statusCode(200);
  }

  private static ValidatableResponse change(Tokens caller, UUID id, Body request) {
    return Calls.as(caller).body(request).post("/v1/households/" + id + "/monitoring-class").then();
  }

  private static ValidatableResponse end(Tokens caller, UUID id, Body request) {
    return Calls.as(caller).body(request).post("/v1/households/" + id + "/risk-removal").then();
  }
}

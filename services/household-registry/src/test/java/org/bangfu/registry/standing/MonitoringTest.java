package org.bangfu.registry.standing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

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
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.HouseholdFixtures;
import org.bangfu.registry.household.Watching;
import org.junit.jupiter.api.Test;

/**
 * What a watched household is at risk of, and what has to be proved before it is watched no more.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MonitoringTest {
  private static final Tokens MANAGER = Tokens.staff(Role.INFORMATION_MANAGER, "430525103204");
  private static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");
  private static final Tokens NEIGHBOUR = Tokens.staff(Role.INFORMATION_MANAGER, "430525103205");
  private static final Body ILL = Body.of("risk", "ILLNESS");

  @Test
  void theEndIsRefusedWithAllThatIsNotProved() {
    UUID id = watchedSince("2020-01-31");
    end(id, Body.of("removal", "ASSISTED").with("occurredOn", "2020-07-30"))
        .statusCode(409)
        .body("type", endsWith("/removal-not-proved"))
        .body(
            "detail",
            equalTo(
                "It is not proved: it is monitored since 2020-01-31, and six months end on"
                    + " 2020-07-31; no risk is named since 2020-01-31; no measure was done since"
                    + " 2020-01-31."));
    Watching.name(id, "2020-01-31", "ILLNESS");
    String measure = Watching.plan(id, "HEALTH", "2020-02-10");
    end(id, Body.of("removal", "ASSISTED").with("occurredOn", "2020-07-31"))
        .statusCode(409)
        .body("detail", equalTo("It is not proved: no measure was done since 2020-01-31."));
    // what was done after the day does not prove it
    Watching.step(id, measure, "completion", "2020-08-01").then().statusCode(200);
    end(id, Body.of("removal", "ASSISTED").with("occurredOn", "2020-07-31")).statusCode(409);
    end(id, Body.of("removal", "ASSISTED").with("occurredOn", "2020-08-01"))
        .statusCode(200)
        .body("monitoringState", equalTo("RISK_REMOVED"));
    steps(id).body("[-1].detail", equalTo("ASSISTED"));
  }

  @Test
  void aRiskThatWentByItselfNeedsNoMeasure() {
    UUID id = watchedSince("2020-01-10");
    Watching.name(id, "2020-03-01", "ILLNESS");
    end(id, Body.of("occurredOn", "2020-07-10"))
        .statusCode(400)
        .body("errors.pointer", contains("/removal"));
    end(id, Body.of("removal", "NATURAL").with("occurredOn", "2020-07-10")).statusCode(200);
  }

  /** A risk and a measure of a case before prove nothing of the next one. */
  @Test
  void eachCaseIsProvedForItself() {
    UUID id = watchedSince("2019-06-01");
    Watching.name(id, "2019-06-01", "ILLNESS");
    Watching.step(id, Watching.plan(id, "HEALTH", "2019-07-01"), "completion", "2019-08-01");
    end(id, Body.of("removal", "ASSISTED").with("occurredOn", "2019-12-01")).statusCode(200);
    Watching.begin(id, "2020-01-01");
    end(id, Body.of("removal", "ASSISTED").with("occurredOn", "2020-07-01"))
        .statusCode(409)
        .body(
            "detail",
            allOf(containsString("no risk is named"), containsString("no measure was done")));
    // taken back and watched anew from the true day, it keeps what was found since
    Watching.name(id, "2020-02-01", "DISABILITY");
    Watching.takeBack(id, "2020-01-01");
    steps(id).body("[-1].detail", equalTo("ASSISTED"));
    Watching.begin(id, "2020-01-15");
    end(id, Body.of("removal", "NATURAL").with("occurredOn", "2020-07-14")).statusCode(409);
    end(id, Body.of("removal", "NATURAL").with("occurredOn", "2020-07-15")).statusCode(200);
  }

  @Test
  void whatWasDecidedBeforeTheRegistrationNeedsNoProof() {
    UUID id = HouseholdFixtures.register();
    HouseholdFixtures.step(
            id,
            "monitoring",
            Map.of(
                "monitoringClass", "AT_THE_EDGE", "occurredOn", "2019-02-01", "origin", "HISTORY"))
        .then()
        .statusCode(200);
    Body history = Body.of("origin", "HISTORY");
    // registered on 1 May: after it, it is no history, whatever it is called
    end(id, history.with("occurredOn", "2019-05-01"))
        .statusCode(409)
        .body("detail", containsString("how the risk went is not said"));
    end(id, history.with("occurredOn", "2019-04-30")).statusCode(200);
    steps(id).body("[-1].detail", nullValue());
  }

  @Test
  void risksAreNamedAgainAndTheFirstStayToBeSeen() {
    UUID id = watchedSince("2020-01-10");
    name(MANAGER, id, Body.of("foundOn", "2020-01-10").with("risks", List.of(ILL))).statusCode(201);
    name(
            TOWNSHIP,
            id,
            Body.of("foundOn", "2020-02-01")
                .with(
                    "risks",
                    List.of(
                        Body.of("risk", "OTHER").with("note", "为张小三担保债务"),
                        Body.of("risk", "UNSTABLE_JOB"))))
        .statusCode(201)
        .body("risks.risk", contains("OTHER", "UNSTABLE_JOB"))
        .body("risks[0].note", equalTo("为张小三担保债务"));
    for (Tokens reader : List.of(MANAGER, TOWNSHIP, Tokens.person(Role.HOUSEHOLD, id))) {
      Calls.as(reader)
          .get("/v1/households/" + id + "/monitoring-risks")
          .then()
          .statusCode(200)
          .body("foundOn", contains("2020-01-10", "2020-02-01"))
          .body("risks.risk.flatten()", contains("ILLNESS", "OTHER", "UNSTABLE_JOB"));
    }
    assertThat(
        Database.rows("select note from monitoring_risk where household_id = ?", id),
        everyItem(not(containsString("担保"))));
    Calls.as(Tokens.person(Role.HOUSEHOLD, id))
        .get("/v1/households/" + id + "/copy")
        .then()
        .statusCode(200)
        .body("monitoringRisks[1].risks.note", hasItem("为张小三担保债务"));
  }

  @Test
  void isOfAHouseholdThatIsMonitoredOnTheDay() {
    UUID id = watchedSince("2020-01-10");
    Body found = Body.of("risks", List.of(ILL));
    for (String day : List.of("2020-01-09", "2019-05-01")) {
      name(MANAGER, id, found.with("foundOn", day))
          .statusCode(400)
          .body("errors.pointer", contains("/foundOn"));
    }
    name(MANAGER, id, found.with("foundOn", BusinessDays.today().plusDays(1).toString()))
        .statusCode(400)
        .body("errors.pointer", contains("/foundOn"));
    for (List<Body> wrong :
        List.<List<Body>>of(
            List.of(),
            List.of(ILL, ILL),
            List.of(Body.of("risk", "OTHER")),
            List.of(Body.of("risk", "OTHER").with("note", " ")),
            List.of(
                ILL,
                Body.of("risk", "DISABILITY"),
                Body.of("risk", "SCHOOLING"),
                Body.of("risk", "LACK_OF_LABOUR"),
                Body.of("risk", "ACCIDENT"),
                Body.of("risk", "UNSAFE_WATER")))) {
      name(MANAGER, id, Body.of("foundOn", "2020-02-01").with("risks", wrong))
          .statusCode(400)
          .body("errors", hasSize(1));
    }
    name(NEIGHBOUR, id, found).statusCode(404);
    Calls.as(NEIGHBOUR).get("/v1/households/" + id + "/monitoring-risks").then().statusCode(404);
    Calls.as(Tokens.staff(Role.LIAISON, "430525103204"))
        .body(found)
        .post("/v1/households/" + id + "/monitoring-risks")
        .then()
        .statusCode(403);
    HouseholdFixtures.step(id, "closure", Map.of("occurredOn", "2020-03-01"))
        .then()
        .statusCode(200);
    name(MANAGER, id, found.with("foundOn", "2020-02-01"))
        .statusCode(409)
        .body("type", endsWith("/household-closed"));
  }

  @Test
  void whatWasWrittenGoesWithTheHousehold() {
    UUID id = watchedSince("2020-01-10");
    name(
            MANAGER,
            id,
            Body.of("foundOn", "2020-01-10")
                .with("risks", List.of(Body.of("risk", "OTHER").with("note", "为张小三担保债务"))))
        .statusCode(201);
    String measure = Watching.plan(id, "JOBS", "2020-02-01");
    Watching.step(id, measure, "dropping", "2020-02-02").then().statusCode(200);
    HouseholdFixtures.step(id, "closure", Map.of("occurredOn", "2020-03-01"))
        .then()
        .statusCode(200);
    for (String member : Database.rows("select id from member where household_id = ?", id)) {
      Calls.write()
          .body(Map.of("reason", "本人申请删除"))
          .post("/v1/households/" + id + "/members/" + member + "/erasure")
          .then()
          .statusCode(200);
    }
    Calls.as(TOWNSHIP)
        .get("/v1/households/" + id + "/monitoring-risks")
        .then()
        .statusCode(200)
        .body("risks.risk.flatten()", contains("OTHER"))
        .body("risks.note.flatten()", everyItem(nullValue()));
    Calls.as(TOWNSHIP)
        .get("/v1/households/" + id + "/measures")
        .then()
        .statusCode(200)
        .body("state", contains("DROPPED"))
        .body("steps.reason.flatten()", everyItem(nullValue()));
  }

  @Test
  void nothingIsDatedIntoWhatTheCountyHasClosed() {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("division", "530304001001");
    UUID id = HouseholdFixtures.register(household);
    Watching.begin(id, "2020-01-10");
    String measure = Watching.plan(id, "JOBS", "2020-01-15");
    String period =
        Calls.write()
            .body(
                Body.of("division", "530304")
                    .with("firstDay", "2020-02-01")
                    .with("lastDay", "2020-02-29")
                    .with("reason", "已上报"))
            .post("/v1/closed-periods")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Body plan = Body.of("plannedOn", "2020-02-10");
    closed(
        "/v1/households/" + id + "/monitoring-risks",
        Body.of("foundOn", "2020-02-10").with("risks", List.of(ILL)));
    closed("/v1/households/" + id + "/measures", plan.with("kind", "HEALTH"));
    closed(
        "/v1/households/" + id + "/measures/" + measure + "/completion",
        Body.of("occurredOn", "2020-02-10"));
    Body item = Body.of("householdId", id.toString()).with("kind", "JOBS");
    closed("/v1/measures", plan.with("items", List.of(item)));
    closed(
        "/v1/measures",
        Body.of("plannedOn", "2020-01-15")
            .with("doneOn", "2020-02-10")
            .with("items", List.of(item)));
    Calls.write()
        .body(Body.of("reason", "测试"))
        .post("/v1/closed-periods/" + period + "/reopening")
        .then()
        .statusCode(200);
  }

  private static void closed(String path, Body request) {
    Calls.write()
        .body(request)
        .post(path)
        .then()
        .statusCode(409)
        .body("type", endsWith("/period-closed"));
  }

  private static UUID watchedSince(String day) {
    UUID id = HouseholdFixtures.register();
    Watching.begin(id, day);
    return id;
  }

  private static ValidatableResponse steps(UUID id) {
    return Calls.as(TOWNSHIP).get("/v1/households/" + id + "/steps").then().statusCode(200);
  }

  private static ValidatableResponse name(Tokens caller, UUID id, Body request) {
    return Calls.as(caller).body(request).post("/v1/households/" + id + "/monitoring-risks").then();
  }

  private static ValidatableResponse end(UUID id, Body request) {
    return Calls.as(TOWNSHIP).body(request).post("/v1/households/" + id + "/risk-removal").then();
  }
}

package org.bangfu.registry.standing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.household.HouseholdFixtures;
import org.bangfu.registry.household.Watching;
import org.junit.jupiter.api.Test;

/** What is planned for a watched household, and what became of it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MeasureTest {
  private static final Tokens MANAGER = Tokens.staff(Role.INFORMATION_MANAGER, "430525103204");
  private static final Tokens NEIGHBOUR = Tokens.staff(Role.INFORMATION_MANAGER, "430525103205");

  @Test
  void isPlannedOnceAndDoneOrDropped() {
    UUID id = watchedSince("2020-01-10");
    Body industry = Body.of("kind", "INDUSTRY").with("plannedOn", "2020-02-01");
    String done = plan(MANAGER, id, industry).statusCode(201).extract().path("id");
    plan(MANAGER, id, industry).statusCode(200).body("id", equalTo(done));
    Watching.step(id, done, "completion", "2020-01-31")
        .then()
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    Calls.as(MANAGER)
        .body(Body.of("occurredOn", "2020-03-01"))
        .post("/v1/households/" + id + "/measures/" + done + "/completion")
        .then()
        .statusCode(200)
        .body("state", equalTo("DONE"))
        .body("steps.occurredOn", contains("2020-02-01", "2020-03-01"));
    Watching.step(id, done, "dropping", "2020-03-02")
        .then()
        .statusCode(409)
        .body("type", endsWith("/state-not-fitting"));
    String dropped = Watching.plan(id, "JOBS", "2020-02-01");
    Calls.as(MANAGER)
        .body(Body.of("occurredOn", "2020-02-02").with("reason", "张小三已外出务工"))
        .post("/v1/households/" + id + "/measures/" + dropped + "/dropping")
        .then()
        .statusCode(200)
        .body("state", equalTo("DROPPED"));
    for (Tokens reader : List.of(MANAGER, Tokens.person(Role.HOUSEHOLD, id))) {
      Calls.as(reader)
          .get("/v1/households/" + id + "/measures")
          .then()
          .statusCode(200)
          .body("kind", contains("INDUSTRY", "JOBS"))
          .body("state", contains("DONE", "DROPPED"))
          .body("steps.reason.flatten()", hasItem("张小三已外出务工"));
    }
    assertEquals(
        0,
        Database.number(
            "select count(*) from measure_step where household_id = ? and reason like '%张小三%'",
            id));
    Calls.as(Tokens.person(Role.HOUSEHOLD, id))
        .get("/v1/households/" + id + "/copy")
        .then()
        .body("measures.state", contains("DONE", "DROPPED"));
  }

  @Test
  void whatWasWrongIsTakenBackStepByStep() {
    UUID id = watchedSince("2020-01-10");
    String measure = Watching.plan(id, "HOUSING", "2020-02-01");
    Watching.step(id, measure, "completion", "2020-03-01").then().statusCode(200);
    Watching.step(id, measure, "reversal", "2020-02-29")
        .then()
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    Watching.step(id, measure, "reversal", "2020-03-01")
        .then()
        .statusCode(200)
        .body("state", equalTo("PLANNED"));
    // what was taken back holds nobody off: it was done before
    Watching.step(id, measure, "completion", "2020-02-15")
        .then()
        .statusCode(200)
        .body("state", equalTo("DONE"));
    Watching.step(id, measure, "reversal", "2020-03-01").then().statusCode(200);
    Watching.step(id, measure, "reversal", "2020-03-01")
        .then()
        .statusCode(200)
        .body("state", equalTo("REVERSED"))
        .body("steps", hasSize(6));
    Watching.step(id, measure, "reversal", "2020-03-01")
        .then()
        .statusCode(409)
        .body("type", endsWith("/state-not-fitting"));
    // it was none, so that the same may be planned
    plan(MANAGER, id, Body.of("kind", "HOUSING").with("plannedOn", "2020-02-01")).statusCode(201);
  }

  @Test
  void isOfAHouseholdThatIsMonitoredOnTheDayAndOfNoNeighbour() {
    UUID id = watchedSince("2020-01-10");
    Body water = Body.of("kind", "WATER").with("plannedOn", "2020-01-10");
    plan(MANAGER, id, water.with("plannedOn", "2020-01-09"))
        .statusCode(400)
        .body("errors.pointer", contains("/plannedOn"));
    plan(MANAGER, id, Body.of("plannedOn", "2020-01-10"))
        .statusCode(400)
        .body("errors.pointer", contains("/kind"));
    plan(NEIGHBOUR, id, water).statusCode(404);
    String measure = plan(MANAGER, id, water).statusCode(201).extract().path("id");
    for (String step : List.of("completion", "dropping", "reversal")) {
      Calls.as(NEIGHBOUR)
          .body(step.equals("reversal") ? Body.of("reason", "误") : Body.empty())
          .post("/v1/households/" + id + "/measures/" + measure + "/" + step)
          .then()
          .statusCode(404);
      Calls.as(MANAGER)
          .body(step.equals("reversal") ? Body.of("reason", "误") : Body.empty())
          .post("/v1/households/" + id + "/measures/" + UUID.randomUUID() + "/" + step)
          .then()
          .statusCode(404);
    }
    Calls.as(NEIGHBOUR).get("/v1/households/" + id + "/measures").then().statusCode(404);
  }

  @Test
  void aVillageIsWrittenDownInAFewStatementsOrNotAtAll() {
    List<Body> village = new ArrayList<>();
    UUID first = watchedSince("2020-01-10");
    village.add(item(first, "INDUSTRY"));
    village.add(item(first, "JOBS"));
    for (int i = 0; i < 3; i++) {
      village.add(item(watchedSince("2020-01-10"), "INDUSTRY"));
    }
    Body planned = Body.of("plannedOn", "2020-02-01");
    long statements =
        Statements.during(() ->
            bulk(MANAGER, planned.with("items", village))
                .statusCode(201)
                .body("planned", equalTo(5))
                .body("done", equalTo(0)));
    // the households, their steps, what was known, what is new, what is told
    assertEquals(5, statements);
    // the same again plans nothing, and does what was planned
    bulk(MANAGER, planned.with("items", village)).body("planned", equalTo(0));
    Body done = planned.with("doneOn", "2020-03-01");
    bulk(MANAGER, done.with("items", village)).body("planned", equalTo(0)).body("done", equalTo(5));
    bulk(MANAGER, done.with("items", village)).statusCode(201).body("done", equalTo(0));
    Calls.as(MANAGER)
        .get("/v1/households/" + first + "/measures")
        .then()
        .body("state", contains("DONE", "DONE"))
        .body("plannedOn", contains("2020-02-01", "2020-02-01"));
    // planned and done in one call
    bulk(MANAGER, done.with("items", List.of(item(first, "FINANCE"))))
        .body("planned", equalTo(1))
        .body("done", equalTo(1));
  }

  @Test
  void nothingIsWrittenWhereOneItemIsWrong() {
    UUID good = watchedSince("2020-01-10");
    UUID later = watchedSince("2020-06-01");
    UUID never = HouseholdFixtures.register();
    UUID dropped = watchedSince("2020-01-10");
    Watching.step(dropped, Watching.plan(dropped, "JOBS", "2020-02-01"), "dropping", "2020-02-02")
        .then()
        .statusCode(200);
    List<Body> items =
        List.of(
            item(good, "JOBS"),
            item(later, "JOBS"),
            item(never, "JOBS"),
            item(dropped, "JOBS"),
            item(good, "JOBS"),
            item(UUID.randomUUID(), "JOBS"));
    Body request =
        Body.of("plannedOn", "2020-02-01").with("doneOn", "2020-03-01").with("items", items);
    bulk(MANAGER, request)
        .statusCode(400)
        .body(
            "errors.pointer",
            contains(
                "/items/1/householdId",
                "/items/2/householdId",
                "/items/3/householdId",
                "/items/4/householdId",
                "/items/5/householdId"))
        .body("errors[0].detail", equalTo("must be a household that is monitored on 2020-02-01"))
        .body("errors[3].detail", equalTo("must not have the measure of item 0"));
    bulk(MANAGER, request.with("doneOn", "2020-01-31"))
        .statusCode(400)
        .body("errors.pointer", contains("/doneOn"));
    bulk(NEIGHBOUR, request.with("items", List.of(item(good, "JOBS"))))
        .statusCode(400)
        .body("errors.detail", contains("must be a household of the caller's divisions"));
    Calls.as(MANAGER)
        .get("/v1/households/" + good + "/measures")
        .then()
        .statusCode(200)
        .body("$", empty());
  }

  private static Body item(UUID household, String kind) {
    return Body.of("householdId", household.toString()).with("kind", kind);
  }

  private static ValidatableResponse bulk(Tokens caller, Body request) {
    return Calls.as(caller).body(request).post("/v1/measures").then();
  }

  private static ValidatableResponse plan(Tokens caller, UUID id, Body request) {
    return Calls.as(caller).body(request).post("/v1/households/" + id + "/measures").then();
  }

  private static UUID watchedSince(String day) {
    UUID id = HouseholdFixtures.register();
    Watching.begin(id, day);
    return id;
  }
}

package org.bangfu.registry.standing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
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
import org.bangfu.registry.People;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** What is to become of a household in a year. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PlanTest {
  private static final String CHANGED = "org.bangfu.household.plan-changed.v1";
  private static final String VILLAGE = "430525105214";
  private static final String NEXT_VILLAGE = "430525105217";
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, "430525");
  private static final Tokens MANAGER = Tokens.staff(Role.INFORMATION_MANAGER, VILLAGE);
  private static final Tokens NEIGHBOUR = Tokens.staff(Role.INFORMATION_MANAGER, NEXT_VILLAGE);
  private static final String GOALS = "年底前养鸡两百只，张小三外出务工";

  @Test
  void isDraftedAgreedBegunAndEvaluated() {
    UUID id = poor("ORDINARY");
    String plan =
        draft(MANAGER, id, plan(2020, true, true))
            .statusCode(201)
            .body("state", equalTo("DRAFT"))
            .body("version", equalTo(1))
            .body("recommended", equalTo("PROJECT"))
            .body("path", equalTo("PROJECT"))
            .body("goals", equalTo(GOALS))
            .extract()
            .path("id");
    assertThat(Outboxes.payloads(CHANGED, id), hasSize(0));
    step(id, plan, "start", "2020-02-01")
        .statusCode(409)
        .body("type", endsWith("/state-not-fitting"));
    step(id, plan, "agreement", "2020-01-19")
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    step(id, plan, "agreement", "2020-02-01").statusCode(200).body("state", equalTo("AGREED"));
    step(id, plan, "start", "2020-03-01").statusCode(200).body("state", equalTo("RUNNING"));
    Calls.as(MANAGER)
        .body(Body.of("outcome", "PARTLY").with("occurredOn", "2020-12-20"))
        .post("/v1/households/" + id + "/plans/" + plan + "/evaluation")
        .then()
        .statusCode(200)
        .body("state", equalTo("EVALUATED"))
        .body("outcome", equalTo("PARTLY"));
    List<JsonNode> told = Outboxes.payloads(CHANGED, id);
    assertThat(told, hasSize(1));
    EventContracts.assertValid("household-registry", CHANGED, told.getFirst());
    assertThat(told.getFirst().path("occurredOn").asText(), equalTo("2020-02-01"));
    draft(MANAGER, id, plan(2020, true, true))
        .statusCode(409)
        .body("detail", containsString("a plan of 2020, which is EVALUATED"));
    draft(MANAGER, id, plan(2021, true, false)).statusCode(201);
    for (Tokens reader : List.of(MANAGER, Tokens.person(Role.HOUSEHOLD, id))) {
      Calls.as(reader)
          .get("/v1/households/" + id + "/plans")
          .then()
          .statusCode(200)
          .body("year", contains(2020, 2021))
          .body("[0].goals", equalTo(GOALS))
          .body("[0].steps.to", contains("DRAFT", "AGREED", "RUNNING", "EVALUATED"));
    }
    Calls.as(Tokens.person(Role.HOUSEHOLD, id))
        .get("/v1/households/" + id + "/copy")
        .then()
        .body("plans.goals", contains(GOALS, GOALS));
    Calls.as(NEIGHBOUR).get("/v1/households/" + id + "/plans").then().statusCode(404);
    draft(NEIGHBOUR, id, plan(2022, true, true)).statusCode(404);
    assertEquals(
        0,
        Database.number(
            "select count(*) from household_plan where household_id = ? and goals like '%张小三%'",
            id));
  }

  @Test
  void aPersonConfirmsTheWayOrSaysWhyAnother() {
    UUID id = poor("ORDINARY");
    draft(MANAGER, id, plan(2020, false, true).with("path", "SAFETY_NET"))
        .statusCode(400)
        .body("errors.pointer", contains("/reason"))
        .body("errors.detail", contains(containsString("TRAINING_AND_JOB")));
    draft(MANAGER, id, plan(2020, false, true).with("path", "SAFETY_NET").with("reason", "照料病人"))
        .statusCode(201)
        .body("recommended", equalTo("TRAINING_AND_JOB"))
        .body("path", equalTo("SAFETY_NET"))
        .body("steps[0].reason", equalTo("照料病人"));
    draft(MANAGER, poor("LOST"), plan(2020, true, true))
        .statusCode(201)
        .body("recommended", equalTo("SAFETY_NET"));
    draft(OFFICER, HouseholdFixtures.poorSince("2020-01-10"), plan(2020, true, true))
        .statusCode(409)
        .body("detail", containsString("is not recorded"));
    draft(OFFICER, HouseholdFixtures.register(), plan(2020, true, true))
        .statusCode(409)
        .body("detail", containsString("neither on the poverty register nor monitored"));
    draft(MANAGER, id, plan(2020, true, true).with("goals", " ").with("measures", List.of()))
        .statusCode(400)
        .body("errors.pointer", contains("/goals", "/measures"));
  }

  @Test
  void aPlanIsDroppedForAnotherAndAWrongStepIsTakenBack() {
    UUID id = poor("ORDINARY");
    String first = draft(MANAGER, id, plan(2020, true, true)).extract().path("id");
    step(id, first, "agreement", "2020-02-01").statusCode(200);
    step(id, first, "dropping", "2020-03-01").statusCode(200).body("state", equalTo("DROPPED"));
    String second =
        draft(MANAGER, id, plan(2020, false, true).with("draftedOn", "2020-03-01"))
            .statusCode(201)
            .body("version", equalTo(2))
            .extract()
            .path("id");
    back(id, first, "2020-03-02")
        .statusCode(409)
        .body("detail", containsString("another plan of the year"));
    back(id, second, "2020-03-02").statusCode(200).body("state", equalTo("REVERSED"));
    back(id, second, "2020-03-02").statusCode(409);
    back(id, first, "2020-03-02").statusCode(200).body("state", equalTo("AGREED"));
    back(id, first, "2020-03-02").statusCode(200).body("state", equalTo("DRAFT"));
    // what was taken back holds nobody off: the household had agreed before
    step(id, first, "agreement", "2020-01-25").statusCode(200).body("outcome", nullValue());
    assertThat(
        Outboxes.payloads(CHANGED, id).stream().map(e -> e.path("agreed").asInt()).toList(),
        contains(1, -1, 1, -1, 1));
  }

  @Test
  void whoHasNoPlanIsListed() {
    UUID without = poor("ORDINARY");
    UUID drafted = poor("ORDINARY");
    UUID agreed = poor("ORDINARY");
    draft(MANAGER, drafted, plan(2020, true, true)).statusCode(201);
    String plan = draft(MANAGER, agreed, plan(2020, true, true)).extract().path("id");
    step(agreed, plan, "agreement", "2020-02-01").statusCode(200);
    missing(MANAGER, 2020)
        .body("items.id", hasItem(without.toString()))
        .body("items.id", hasItem(drafted.toString()))
        .body("items.id", not(hasItem(agreed.toString())))
        .body("items.find { it.id == '" + drafted + "' }.state", equalTo("DRAFT"))
        .body("items.find { it.id == '" + without + "' }.state", nullValue());
    missing(MANAGER, 2021).body("items.id", hasItem(agreed.toString()));
    missing(NEIGHBOUR, 2020).body("items.id", not(hasItem(without.toString())));
  }

  private static ValidatableResponse missing(Tokens reader, int year) {
    return Calls.as(reader).get("/v1/plans/missing?limit=200&year=" + year).then().statusCode(200);
  }

  private static UUID poor(String labour) {
    Map<String, Object> head = new HashMap<>(HouseholdFixtures.person("张小三", People.man(), "HEAD"));
    head.put("labour", labour);
    Map<String, Object> household = new HashMap<>(HouseholdFixtures.household(head));
    household.put("division", VILLAGE);
    household.put("occurredOn", "2020-01-10");
    household.put("identifiedOn", "2020-01-10");
    return HouseholdFixtures.register(household);
  }

  private static Body plan(int year, boolean willing, boolean capable) {
    return Body.of("year", year)
        .with("willing", willing)
        .with("capable", capable)
        .with("goals", GOALS)
        .with("measures", List.of("INDUSTRY", "JOBS"))
        .with("draftedOn", "2020-01-20");
  }

  private static ValidatableResponse draft(Tokens caller, UUID id, Body plan) {
    return Calls.as(caller).body(plan).post("/v1/households/" + id + "/plans").then();
  }

  private static ValidatableResponse step(UUID id, String plan, String step, String day) {
    return Calls.as(MANAGER)
        .body(Body.of("occurredOn", day))
        .post("/v1/households/" + id + "/plans/" + plan + "/" + step)
        .then();
  }

  private static ValidatableResponse back(UUID id, String plan, String day) {
    return Calls.as(MANAGER)
        .body(Body.of("reason", "误记").with("occurredOn", day))
        .post("/v1/households/" + id + "/plans/" + plan + "/reversal")
        .then();
  }
}

package org.bangfu.registry.household;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.registry.People;
import org.junit.jupiter.api.Test;

/** What happens to households is told to the other services, with no word about anybody. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class HouseholdNewsTest {
  private static final String CLOSED = "org.bangfu.household.closed.v1";
  private static final String REOPENED = "org.bangfu.household.reopened.v1";
  private static final String STANDING = "org.bangfu.household.standing-changed.v1";
  private static final String MONITORING = "org.bangfu.household.monitoring-changed.v1";
  private static final String VERIFICATION = "org.bangfu.household.verification-changed.v1";
  private static final String MEMBERS = "org.bangfu.household.members-changed.v1";

  @Test
  void everyStepIsToldWithTheChangeInHouseholdsAndPeople() {
    UUID id = HouseholdFixtures.register();
    step(id, "verification", "2019-06-01");
    step(id, "identification", "2019-06-03");
    ExitProof.of(id, "2019-12-31");
    step(id, "exit", "2019-12-31");
    HouseholdFixtures.step(
            id, "monitoring", Map.of("monitoringClass", "AT_THE_EDGE", "occurredOn", "2020-01-10"))
        .then()
        .statusCode(200);
    step(id, "return", "2020-02-01");
    Watching.name(id, "2020-01-10", "ILLNESS");
    Watching.end(id, "NATURAL", "2020-07-10").then().statusCode(200);
    step(id, "closure", "2020-04-01");
    step(id, "reopening", "2020-05-01");
    assertThat(
        told(id, STANDING).stream()
            .map(e -> e.path("from").asText() + ">" + e.path("to").asText())
            .toList(),
        contains("NONE>IN_POVERTY", "IN_POVERTY>EXITED", "EXITED>RETURNED"));
    assertThat(told(id, VERIFICATION), hasSize(1));
    List<JsonNode> monitoring = told(id, MONITORING);
    assertThat(monitoring.getFirst().path("monitoringClass").asText(), equalTo("AT_THE_EDGE"));
    assertThat(monitoring.getFirst().path("classBefore").isNull(), equalTo(true));
    assertThat(monitoring.getLast().path("to").asText(), equalTo("RISK_REMOVED"));
    assertThat(monitoring.getLast().path("classBefore").asText(), equalTo("AT_THE_EDGE"));
    assertThat(monitoring.getLast().path("monitoringClass").isNull(), equalTo(true));
    assertThat(monitoring.getLast().path("removal").asText(), equalTo("NATURAL"));
    assertThat(monitoring.getFirst().path("removal").isNull(), equalTo(true));
    JsonNode closed = told(id, CLOSED).getFirst();
    assertThat(closed.path("households").asInt(), equalTo(-1));
    assertThat(closed.path("people").asInt(), equalTo(-2));
    assertThat(closed.path("povertyState").asText(), equalTo("RETURNED"));
    assertThat(closed.path("occurredOn").asText(), equalTo("2020-04-01"));
    JsonNode reopened = told(id, REOPENED).getFirst();
    assertThat(reopened.path("households").asInt(), equalTo(1));
    assertThat(reopened.path("people").asInt(), equalTo(2));
    assertThat(
        "each change of it has a version of its own, in the order of what happened",
        Database.rows(
            """
            select aggregate_version from outbox where aggregateid = ?
              and type not like '%guarantees%' and type not like '%risks%' order by id
            """,
            id.toString()),
        contains("0", "1", "2", "3", "4", "5", "6", "7", "8"));
  }

  @Test
  void aReversalIsToldAsWhatItBringsBack() {
    UUID id = HouseholdFixtures.register();
    step(id, "verification", "2019-06-01");
    step(id, "closure", "2020-04-01");
    reverse(id);
    JsonNode reopened = told(id, REOPENED).getFirst();
    assertThat(reopened.path("occurredOn").asText(), equalTo("2020-04-01"));
    assertThat(reopened.path("households").asInt(), equalTo(1));
    step(id, "identification", "2020-04-01");
    reverse(id);
    JsonNode back = told(id, STANDING).getLast();
    assertThat(back.path("to").asText(), equalTo("NONE"));
    assertThat(back.path("reversal").asBoolean(), equalTo(true));
  }

  @Test
  void aClosedHouseholdThatWasWatchedSaysWhy() {
    UUID id = HouseholdFixtures.register();
    HouseholdFixtures.step(
            id, "monitoring", Map.of("monitoringClass", "AT_THE_EDGE", "occurredOn", "2020-01-10"))
        .then()
        .statusCode(200);
    step(id, "closure", "2020-04-01");
    JsonNode closed = told(id, CLOSED).getFirst();
    assertThat(closed.path("monitoringState").asText(), equalTo("MONITORED"));
    assertThat(closed.path("monitoringClass").asText(), equalTo("AT_THE_EDGE"));
  }

  @Test
  void whoJoinsOrLeavesIsCountedAndNotNamed() {
    UUID id = HouseholdFixtures.register();
    Response joined =
        Calls.write()
            .body(
                Map.of(
                    "person",
                    HouseholdFixtures.person("张小花", People.woman(), "DAUGHTER"),
                    "reason",
                    "BIRTH",
                    "occurredOn",
                    "2020-01-01"))
            .post("/v1/households/" + id + "/members");
    joined.then().statusCode(201);
    Calls.write()
        .body(Map.of("reason", "MOVED_OUT", "occurredOn", "2020-02-01"))
        .post(
            "/v1/households/"
                + id
                + "/members/"
                + joined.jsonPath().getString("members[2].id")
                + "/departure")
        .then()
        .statusCode(200);
    List<JsonNode> told = told(id, MEMBERS);
    assertThat(told.stream().map(e -> e.path("people").asInt()).toList(), contains(1, -1));
    assertThat(told.stream().map(e -> e.path("members").asInt()).toList(), contains(3, 2));
    assertThat(told.getLast().path("occurredOn").asText(), equalTo("2020-02-01"));
  }

  @Test
  void whatIsRefusedIsNotTold() {
    UUID id = HouseholdFixtures.register();
    HouseholdFixtures.step(id, "return", Map.of("occurredOn", "2020-01-01")).then().statusCode(409);
    assertThat(told(id, STANDING), hasSize(0));
  }

  private static List<JsonNode> told(UUID id, String type) {
    List<JsonNode> events = Outboxes.payloads(type, id);
    events.forEach(event -> EventContracts.assertValid("household-registry", type, event));
    return events;
  }

  private static void step(UUID id, String step, String day) {
    HouseholdFixtures.step(id, step, Map.of("occurredOn", day)).then().statusCode(200);
  }

  /** Takes the last step back, on its own day. */
  private static void reverse(UUID id) {
    Calls.write()
        .body(Map.of("reason", "误", "occurredOn", "2020-04-01"))
        .post(
            "/v1/households/"
                + id
                + "/steps/"
                + Calls.write()
                    .get("/v1/households/" + id + "/steps")
                    .jsonPath()
                    .getString("[-1].id")
                + "/reversal")
        .then()
        .statusCode(200);
  }
}

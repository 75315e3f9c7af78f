package org.bangfu.registry.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The officers of two townships use one web client, and each its own numbers. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReferenceTest {
  private static final Tokens ONE = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");
  private static final Tokens OTHER = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525104");

  private final String reference = "r-" + UUID.randomUUID();

  @Test
  void aReferenceIsTheAccountsOwn() {
    String first = station(ONE, "430525103").statusCode(201).extract().path("id");
    station(OTHER, "430525104").statusCode(201);
    station(ONE, "430525103").statusCode(200).body("id", equalTo(first));
    Calls.as(OTHER)
        .body(Body.items(body("430525104"), body("430525104")))
        .post("/v1/stations/bulk")
        .then()
        .statusCode(200)
        .body("items.outcome", contains("existing", "existing"));
    Map<String, Object> another = body("430525103");
    another.put("name", "另一站");
    reused(Calls.as(ONE).body(another).post("/v1/stations").then());
    Calls.as(ONE)
        .body(Body.items(another, body("430525103")))
        .post("/v1/stations/bulk")
        .then()
        .statusCode(200)
        .body("items.outcome", contains("refused", "existing"))
        .body("items[0].problem.type", endsWith("/reference-reused"));
  }

  @Test
  void ofAHouseholdToo() {
    household(ONE, "430525103204").statusCode(201);
    household(OTHER, "430525104203").statusCode(201);
  }

  @Test
  void anotherHouseholdUnderTheSameReferenceIsRefused() {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("clientReference", reference);
    household.put("division", "430525103204");
    String id =
        Calls.as(ONE)
            .body(household)
            .post("/v1/households")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Calls.as(ONE)
        .body(household)
        .post("/v1/households")
        .then()
        .statusCode(200)
        .body("id", equalTo(id));
    household.put("number", household.get("number") + "X");
    reused(Calls.as(ONE).body(household).post("/v1/households").then());
    assertThat(
        Database.rows("select print from sent_reference where reference = ?", reference),
        contains(matchesPattern("[0-9a-f]{64}")));
  }

  @Test
  void aReferenceOfAPlaceThatTheAccountHasLeftIsTaken() {
    Tokens moved = ONE.movedTo("430525104");
    station(ONE, "430525103").statusCode(201);
    taken(station(moved, "430525104"));
    Map<String, Object> fresh = stationBody("430525104", reference + "-2");
    Calls.as(moved)
        .body(Body.items(body("430525104"), fresh))
        .post("/v1/stations/bulk")
        .then()
        .statusCode(200)
        .body("items.outcome", contains("refused", "created"))
        .body("items[0].problem.type", endsWith("/client-reference-taken"));
  }

  @Test
  void ofAHouseholdAndAManagerToo() {
    Tokens moved = ONE.movedTo("430525104");
    household(ONE, "430525103204").statusCode(201);
    taken(household(moved, "430525104203"));
    Map<String, Object> stays = HouseholdFixtures.household();
    stays.put("clientReference", reference);
    stays.put("division", "430525104203");
    Map<String, Object> fresh = HouseholdFixtures.household();
    fresh.put("clientReference", reference + "-2");
    fresh.put("division", "430525104203");
    Calls.as(moved)
        .body(Body.items(stays, fresh))
        .post("/v1/households/bulk")
        .then()
        .statusCode(200)
        .body("items.outcome", contains("refused", "created"))
        .body("items[0].problem.type", endsWith("/client-reference-taken"));
    String station = station(ONE, "430525103").statusCode(201).extract().path("id");
    manager(ONE, station, "430525103204").statusCode(201);
    String other =
        Calls.as(moved)
            .body(stationBody("430525104", reference + "-3"))
            .post("/v1/stations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    taken(manager(moved, other, "430525104203"));
  }

  /**
   * A proxy that repeats must never be told to choose another reference: it would land it twice.
   */
  @RepeatedTest(5)
  void repeatsAtOnceAreAnsweredOrToldToComeAgain() throws Exception {
    List<Future<Integer>> answers;
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      answers = callers.invokeAll(Collections.nCopies(8, this::sendAtOnce));
    }
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      statuses.add(answer.get());
    }
    assertThat(statuses.toString(), Collections.frequency(statuses, 201), equalTo(1));
    station(ONE, "430525103").statusCode(200);
  }

  private Integer sendAtOnce() {
    var answer = station(ONE, "430525103").extract();
    if (answer.statusCode() == 409) {
      assertThat(answer.path("type"), endsWith("/conflict"));
    }
    return answer.statusCode();
  }

  private static void taken(ValidatableResponse answer) {
    answer.statusCode(409).body("type", endsWith("/client-reference-taken"));
  }

  private ValidatableResponse manager(Tokens caller, String station, String village) {
    return Calls.as(caller)
        .body(
            Body.of("clientReference", reference)
                .with("name", "张三")
                .with("phone", "13800000000")
                .with("stationId", station)
                .with("divisions", List.of(village)))
        .post("/v1/managers")
        .then();
  }

  private static void reused(ValidatableResponse answer) {
    answer.statusCode(409).body("type", endsWith("/reference-reused"));
  }

  private ValidatableResponse station(Tokens caller, String division) {
    return Calls.as(caller).body(body(division)).post("/v1/stations").then();
  }

  private Map<String, Object> body(String division) {
    return stationBody(division, reference);
  }

  private static Map<String, Object> stationBody(String division, String reference) {
    Map<String, Object> body = new HashMap<>();
    body.put("clientReference", reference);
    body.put("name", "工作站");
    body.put("kind", "TOWNSHIP_STATION");
    body.put("division", division);
    return body;
  }

  private ValidatableResponse household(Tokens caller, String village) {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("clientReference", reference);
    household.put("division", village);
    return Calls.as(caller).body(household).post("/v1/households").then();
  }
}

package org.bangfu.registry.standing;

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

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.HouseholdFixtures;
import org.bangfu.registry.household.Watching;
import org.junit.jupiter.api.Test;

/** One person at a time looks after a household that is watched, and it is known who did. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ContactTest {
  private static final Tokens MANAGER = Tokens.staff(Role.INFORMATION_MANAGER, "430525103204");
  private static final Tokens NEIGHBOUR = Tokens.staff(Role.INFORMATION_MANAGER, "430525103205");

  @Test
  void isOneAtATimeAndWhoeverWasBeforeStaysToBeSeen() {
    UUID id = watched();
    UUID account = UUID.randomUUID();
    name(MANAGER, who("VILLAGE_CADRE", "王小五", "2020-02-01", id).with("account", account))
        .statusCode(201)
        .body("households", equalTo(1));
    // the same again
    name(MANAGER, who("VILLAGE_CADRE", "王小五", "2020-02-01", id).with("account", account))
        .statusCode(201)
        .body("households", equalTo(0));
    name(MANAGER, who("RESIDENT_TEAM", "赵小六", "2020-05-01", id)).statusCode(201);
    of(id)
        .body("name", contains("王小五", "赵小六"))
        .body("role", contains("VILLAGE_CADRE", "RESIDENT_TEAM"))
        .body("account", contains(account.toString(), null))
        .body("occurredOn", contains("2020-02-01", "2020-05-01"))
        .body("until", contains("2020-05-01", null));
    assertThat(
        Database.rows("select name from monitoring_contact where household_id = ?", id),
        everyItem(not(containsString("小"))));
    name(MANAGER, who("HELPER", "钱小七", "2020-04-30", id))
        .statusCode(400)
        .body("errors.detail", contains("must not have another contact since 2020-05-01"));
    step(id, "ending", "2020-04-30")
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    step(id, "ending", "2020-06-01")
        .statusCode(200)
        .body("kind", contains("NAMED", "NAMED", "ENDED"))
        .body("[-1].reason", equalTo("驻村工作队轮换"))
        .body("until", contains("2020-05-01", "2020-06-01", null));
    step(id, "ending", "2020-06-02").statusCode(409).body("type", endsWith("/state-not-fitting"));
    // it was wrong, and so was the one before: the first still is
    step(id, "reversal", "2020-06-01").statusCode(200).body("until[1]", nullValue());
    step(id, "reversal", "2020-06-01").statusCode(200).body("until[0]", nullValue());
    name(MANAGER, who("GRID_WORKER", "赵小六", "2020-03-01", id)).statusCode(201);
    of(id).body("until[0]", equalTo("2020-03-01")).body("$", hasSize(6));
  }

  @Test
  void goesOnAfterTheRiskIsRemoved() {
    UUID id = watched();
    Watching.name(id, "2020-01-10", "ILLNESS");
    Watching.end(id, "NATURAL", "2020-07-10").then().statusCode(200);
    name(MANAGER, who("HELPER", "王小五", "2020-08-01", id)).statusCode(201);
  }

  @Test
  void allAreNamedOrNone() {
    UUID good = watched();
    UUID never = HouseholdFixtures.register();
    UUID later = HouseholdFixtures.register();
    Watching.begin(later, "2020-02-02");
    UUID closed = watched();
    HouseholdFixtures.step(closed, "closure", Map.of("occurredOn", "2020-01-20"))
        .then()
        .statusCode(200);
    name(
            MANAGER,
            who("HELPER", "王小五", "2020-02-01", good, good, never, later, closed, UUID.randomUUID()))
        .statusCode(400)
        .body(
            "errors.detail",
            contains(
                "must not be the household of item 0",
                "must be a household that is watched on the day, or was before it",
                "must be a household that is watched on the day, or was before it",
                "must be a household whose file is open",
                "must be a household of the caller's divisions"));
    of(good).body("$", empty());
    for (Body wrong :
        List.of(
            who("HELPER", " ", "2020-02-01", good),
            who("HELPER", "王小五", BusinessDays.today().plusDays(1).toString(), good),
            who("FRIEND", "王小五", "2020-02-01", good),
            who("HELPER", "王小五", "2020-02-01"))) {
      name(MANAGER, wrong).statusCode(400);
    }
    name(NEIGHBOUR, who("HELPER", "王小五", "2020-02-01", good)).statusCode(400);
    name(Tokens.staff(Role.LIAISON, "430525103204"), who("HELPER", "王小五", "2020-02-01", good))
        .statusCode(403);
    Calls.as(NEIGHBOUR).get(path(good)).then().statusCode(404);
    step(good, "reversal", "2020-02-01").statusCode(409);
    step(closed, "ending", "2020-02-01")
        .statusCode(409)
        .body("type", endsWith("/household-closed"));
  }

  @Test
  void manyTakeAsFewStatementsAsTwo() {
    UUID[] some = households(2);
    UUID[] more = households(12);
    long few = Statements.during(() -> all(some));
    assertThat(few, lessThanOrEqualTo(8L));
    assertEquals(few, Statements.during(() -> all(more)));
  }

  private static UUID[] households(int many) {
    return Stream.generate(ContactTest::watched).limit(many).toArray(UUID[]::new);
  }

  private static void all(UUID[] households) {
    name(MANAGER, who("HELPER", "王小五", "2020-02-01", households))
        .statusCode(201)
        .body("households", equalTo(households.length));
  }

  @Test
  void whoHasNoneIsListed() {
    String village = "430525108215";
    UUID without = in(village);
    UUID has = in(village);
    UUID ended = in(village);
    in(village);
    Tokens officer = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525108");
    name(officer, who("HELPER", "王小五", "2020-02-01", has, ended)).statusCode(201);
    Calls.as(officer)
        .body(Body.of("reason", "驻村工作队轮换").with("occurredOn", "2020-03-01"))
        .post(path(ended) + "/ending")
        .then()
        .statusCode(200);
    UUID unwatched = inVillage(village);
    missing(officer, village)
        .statusCode(200)
        .body("items.id", hasSize(3))
        .body("items.id.findAll { it == '" + has + "' || it == '" + unwatched + "' }", empty())
        .body("items[0].id", equalTo(without.toString()))
        .body("items[0].openedOn", equalTo("2020-01-10"))
        .body("items[0].monitoringClass", equalTo("AT_THE_EDGE"));
    missing(MANAGER, village).body("items", empty());
  }

  private static ValidatableResponse missing(Tokens caller, String village) {
    return Calls.as(caller)
        .queryParam("division", village)
        .get("/v1/monitoring-contacts/missing")
        .then();
  }

  @Test
  void isInTheCopyAndGoesWithTheHousehold() {
    UUID id = watched();
    name(MANAGER, who("HELPER", "王小五", "2020-02-01", id)).statusCode(201);
    Tokens own = Tokens.person(Role.HOUSEHOLD, id);
    Calls.as(own)
        .get("/v1/households/" + id + "/copy")
        .then()
        .statusCode(200)
        .body("monitoringContacts.name", contains("王小五"));
    Calls.as(own).get(path(id)).then().statusCode(200).body("name", contains("王小五"));
    HouseholdFixtures.step(id, "closure", Map.of("occurredOn", "2020-03-01"))
        .then()
        .statusCode(200);
    for (String member : Database.rows("select id from member where household_id = ?", id)) {
      Tagging.erase(id, member);
    }
    of(id).body("name", contains(nullValue())).body("role", contains("HELPER"));
  }

  @Test
  void nothingIsDatedIntoWhatTheCountyHasClosed() {
    UUID id = in("530326001001");
    String period =
        Calls.write()
            .body(
                Body.of("division", "530326")
                    .with("firstDay", "2020-02-01")
                    .with("lastDay", "2020-02-29")
                    .with("reason", "已上报"))
            .post("/v1/closed-periods")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    try {
      name(Tokens.ANYBODY, who("HELPER", "王小五", "2020-02-10", id))
          .statusCode(409)
          .body("type", endsWith("/period-closed"));
    } finally {
      Calls.write()
          .body(Body.of("reason", "测试"))
          .post("/v1/closed-periods/" + period + "/reopening")
          .then()
          .statusCode(200);
    }
  }

  private static Body who(String role, String name, String day, UUID... households) {
    return Body.of("role", role)
        .with("name", name)
        .with("occurredOn", day)
        .with("households", Arrays.stream(households).map(UUID::toString).toList());
  }

  private static ValidatableResponse name(Tokens caller, Body request) {
    return Calls.as(caller).body(request).post("/v1/monitoring-contacts").then();
  }

  private static ValidatableResponse step(UUID id, String step, String day) {
    return Calls.as(MANAGER)
        .body(Body.of("reason", "驻村工作队轮换").with("occurredOn", day))
        .post(path(id) + "/" + step)
        .then();
  }

  private static ValidatableResponse of(UUID id) {
    return Calls.as(MANAGER).get(path(id)).then().statusCode(200);
  }

  private static String path(UUID id) {
    return "/v1/households/" + id + "/monitoring-contacts";
  }

  private static UUID watched() {
    UUID id = HouseholdFixtures.register();
    Watching.begin(id, "2020-01-10");
    return id;
  }

  private static UUID in(String village) {
    UUID id = inVillage(village);
    Watching.begin(id, "2020-01-10");
    return id;
  }

  private static UUID inVillage(String village) {
    Map<String, Object> household = HouseholdFixtures.household();
    household.put("division", village);
    return HouseholdFixtures.register(household);
  }
}

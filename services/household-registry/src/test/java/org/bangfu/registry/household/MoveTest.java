package org.bangfu.registry.household;

import static org.bangfu.registry.household.Moving.CITY;
import static org.bangfu.registry.household.Moving.COUNTY;
import static org.bangfu.registry.household.Moving.FAR;
import static org.bangfu.registry.household.Moving.HERE;
import static org.bangfu.registry.household.Moving.NEXT;
import static org.bangfu.registry.household.Moving.OTHER;
import static org.bangfu.registry.household.Moving.TOWNSHIP;
import static org.bangfu.registry.household.Moving.body;
import static org.bangfu.registry.household.Moving.manager;
import static org.bangfu.registry.household.Moving.move;
import static org.bangfu.registry.household.Moving.moves;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Missing;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.junit.jupiter.api.Test;

/** A household goes to live in another village. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MoveTest {
  private static final String MOVED = "org.bangfu.household.moved.v1";

  @Test
  void isOfTheNewVillageAndAStrangerToTheOldOne() {
    UUID id = Moving.household(HERE);
    long version = version(id);
    move(TOWNSHIP, id, body(HERE, NEXT, "2020-11-02").with("reason", "张小三一家搬到安置点"))
        .statusCode(201)
        .body("from", equalTo(HERE))
        .body("to", equalTo(NEXT))
        .body("occurredOn", equalTo("2020-11-02"))
        .body("cause", equalTo("RELOCATION"))
        .body("formerNumber", nullValue())
        .body("reason", equalTo("张小三一家搬到安置点"));
    listed(NEXT, true, id);
    listed(HERE, false, id);
    for (String path :
        List.of("", "/steps", "/moves", "/tags", "/plans", "/measures", "/income-years")) {
      Calls.as(manager(NEXT)).get("/v1/households/" + id + path).then().statusCode(200);
      Missing.read(manager(HERE), "/v1/households/{id}" + path, id);
    }
    Missing.write(
        TOWNSHIP.movedTo(HERE), "/v1/households/{id}/moves", body(NEXT, HERE, "2020-11-03"), id);
    assertEquals(version + 1, version(id));
    List<JsonNode> told = Outboxes.payloads(MOVED, id);
    assertThat(told, hasSize(1));
    EventContracts.assertValid("household-registry", MOVED, told.getFirst());
    assertEquals(
        "%s %s %s 2 2019-05-01 2020-11-02".formatted(NEXT, HERE, NEXT),
        Stream.of("division", "from", "to", "members", "registeredOn", "occurredOn")
            .map(field -> told.getFirst().path(field).asText())
            .reduce((a, b) -> a + " " + b)
            .orElseThrow());
    assertThat(
        Database.rows(
            "select division, aggregate_version from outbox where type = ? and aggregateid = ?",
            MOVED,
            id.toString()),
        contains(NEXT + "|" + (version + 1)));
    // what is told of it from now on is of the new village
    HouseholdFixtures.step(id, "verification", Map.of("occurredOn", "2020-11-03"))
        .then()
        .statusCode(200)
        .body("division", equalTo(NEXT));
  }

  @Test
  void whereItWasOnADayIsKeptAndErasedWithIt() {
    UUID id = Moving.household(HERE);
    move(COUNTY, id, body(HERE, OTHER, "2020-11-02").with("reason", "张小三外出")).statusCode(201);
    // a wrong one is put right by moving back, on the same day too
    move(COUNTY, id, body(OTHER, HERE, "2020-11-02")).statusCode(201);
    move(COUNTY, id, body(HERE, NEXT, "2020-12-01")).statusCode(201);
    for (Tokens reader : List.of(manager(NEXT), Tokens.person(Role.HOUSEHOLD, id))) {
      Calls.as(reader)
          .get("/v1/households/" + id + "/moves")
          .then()
          .statusCode(200)
          .body("from", contains(HERE, OTHER, HERE))
          .body("to", contains(OTHER, HERE, NEXT))
          .body("reason", contains("张小三外出", null, null));
    }
    Calls.as(Tokens.person(Role.HOUSEHOLD, id))
        .get("/v1/households/" + id + "/copy")
        .then()
        .body("moves.to", contains(OTHER, HERE, NEXT))
        .body("moves.reason", contains("张小三外出", null, null));
    assertThat(
        Database.rows("select reason from household_move where reason like '%张小三%'"), empty());
    HouseholdFixtures.step(id, "closure", Map.of("occurredOn", "2020-12-31"))
        .then()
        .statusCode(200);
    for (String member :
        Calls.write().get("/v1/households/" + id).jsonPath().getList("members.id", String.class)) {
      Calls.write()
          .body(Body.of("reason", "本人申请删除"))
          .post("/v1/households/" + id + "/members/" + member + "/erasure")
          .then()
          .statusCode(200);
    }
    Calls.as(COUNTY)
        .get("/v1/households/" + id + "/moves")
        .then()
        .statusCode(200)
        .body("reason", contains(null, null, null));
  }

  @Test
  void anOfficeAboveBothDoesIt() {
    UUID id = Moving.household(HERE);
    move(TOWNSHIP, id, body(HERE, OTHER, "2020-11-02"))
        .statusCode(403)
        .body("type", endsWith("/move-beyond-divisions"))
        .body("detail", containsString("an office above both"));
    move(COUNTY, id, body(HERE, FAR, "2020-11-02"))
        .statusCode(403)
        .body("type", endsWith("/move-beyond-divisions"));
    for (String role : List.of(Role.INFORMATION_MANAGER, Role.LIAISON, Role.CADRE)) {
      move(Tokens.staff(role, "430525112"), id, body(HERE, NEXT, "2020-11-02"))
          .statusCode(403)
          .body("type", endsWith("/forbidden"));
    }
    // whoever is above the new place alone sees no household
    Missing.write(
        Tokens.staff(Role.TOWNSHIP_OFFICER, "430525113"),
        "/v1/households/{id}/moves",
        body(HERE, OTHER, "2020-11-02"),
        id);
    move(COUNTY, id, body(HERE, OTHER, "2020-11-02")).statusCode(201);
    move(CITY, id, body(OTHER, FAR, "2020-11-03")).statusCode(201);
    listed(FAR, true, id);
    Missing.read(COUNTY, "/v1/households/{id}", id);
  }

  @Test
  void refusesWhatIsNoMove() {
    UUID id = Moving.household(HERE);
    refused(id, body(HERE, HERE, "2020-11-02"), 400, "validation");
    refused(id, body(HERE, "430525112", "2020-11-02"), 400, "validation");
    move(COUNTY, id, body(HERE, "430525112999", "2020-11-02"))
        .statusCode(400)
        .body("errors.pointer", contains("/to"));
    refused(id, body(HERE, NEXT, BusinessDays.today().plusDays(1).toString()), 400, "validation");
    refused(id, body(HERE, NEXT, "2019-04-30"), 409, "before-its-beginning");
    refused(id, body(OTHER, NEXT, "2020-11-02"), 409, "state-not-fitting");
    moves(id, HERE, NEXT, "2020-11-02");
    refused(id, body(HERE, OTHER, "2020-11-02"), 409, "state-not-fitting");
    refused(id, body(NEXT, OTHER, "2020-11-01"), 409, "before-its-beginning");
    HouseholdFixtures.step(id, "closure", Map.of("occurredOn", "2020-12-31"))
        .then()
        .statusCode(200);
    refused(id, body(NEXT, OTHER, "2021-01-10"), 409, "household-closed");
    assertThat(Outboxes.payloads(MOVED, id), hasSize(1));
  }

  @Test
  void isOfNoDayThatEitherCountyHasClosed() {
    UUID id = Moving.household(HERE);
    String period =
        Calls.as(Tokens.staff(Role.COUNTY_OFFICER, "430523"))
            .body(
                Map.of(
                    "division",
                    "430523",
                    "firstDay",
                    "2020-03-05",
                    "lastDay",
                    "2020-03-05",
                    "reason",
                    "已上报"))
            .post("/v1/closed-periods")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    move(CITY, id, body(HERE, FAR, "2020-03-05"))
        .statusCode(409)
        .body("type", endsWith("/period-closed"));
    Calls.as(Tokens.staff(Role.COUNTY_OFFICER, "430523"))
        .body(Body.of("reason", "漏报"))
        .post("/v1/closed-periods/" + period + "/reopening")
        .then()
        .statusCode(200);
    move(CITY, id, body(HERE, FAR, "2020-03-05")).statusCode(201);
  }

  @Test
  void keepsItsNumberWhereNobodyElseHasIt() {
    String number = HouseholdFixtures.number();
    UUID id = Moving.household(HERE, Map.of("number", number));
    UUID other = Moving.household(FAR, Map.of("number", number));
    move(CITY, id, body(HERE, FAR, "2020-11-02"))
        .statusCode(409)
        .body("type", endsWith("/household-number-taken"))
        .body("detail", containsString("give it another one"));
    String another = HouseholdFixtures.number();
    move(CITY, id, body(HERE, FAR, "2020-11-02").with("number", another))
        .statusCode(201)
        .body("formerNumber", equalTo(number));
    Calls.as(CITY).get("/v1/households/" + id).then().body("number", equalTo(another));
    // which frees the one that it had
    move(CITY, other, body(FAR, HERE, "2020-11-03"))
        .statusCode(201)
        .body("formerNumber", nullValue());
    // within a county its own is no obstacle, and another's is
    moves(other, HERE, NEXT, "2020-11-04");
    UUID third = Moving.household(HERE);
    move(TOWNSHIP, third, body(HERE, NEXT, "2020-11-02").with("number", number))
        .statusCode(409)
        .body("type", endsWith("/household-number-taken"));
  }

  @Test
  void ofTwoWhoMoveItOneWins() {
    UUID id = Moving.household(HERE);
    List<Integer> answers =
        Stream.of(NEXT, OTHER)
            .map(to ->
                CompletableFuture.supplyAsync(
                    () -> move(COUNTY, id, body(HERE, to, "2020-11-02")).extract().statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();
    assertThat(answers, containsInAnyOrder(201, 409));
    assertEquals(
        1, Database.number("select count(*) from household_move where household_id = ?", id));
  }

  @Test
  void manyMoveAtOnceInAFewStatementsAllOfThemOrNone() {
    String from = "430525112208";
    String to = "430525112210";
    List<UUID> ids = Stream.generate(() -> Moving.household(from)).limit(60).toList();
    UUID closed = Moving.household(from);
    HouseholdFixtures.step(closed, "closure", Map.of("occurredOn", "2020-05-01"))
        .then()
        .statusCode(200);
    UUID there = Moving.household(to);
    UUID far = Moving.household(OTHER);
    many(TOWNSHIP, to, "2020-11-02", List.of(ids.getFirst(), closed, there, far, ids.getFirst()))
        .statusCode(400)
        .body(
            "errors.pointer",
            contains(
                "/households/1/householdId",
                "/households/2/householdId",
                "/households/3/householdId",
                "/households/4/householdId"));
    many(TOWNSHIP, OTHER, "2020-11-02", ids).statusCode(403);
    assertEquals(
        0,
        Database.number(
            "select count(*) from household_move where household_id = any(?)",
            (Object) ids.toArray(UUID[]::new)));
    long one =
        Statements.during(() -> many(COUNTY, OTHER, "2020-11-02", List.of(there)).statusCode(200));
    long all =
        Statements.during(() ->
            many(TOWNSHIP, to, "2020-11-02", ids).statusCode(200).body("households", equalTo(60)));
    assertEquals(one, all);
    assertEquals(
        60,
        Database.number(
            "select count(*) from household_move where to_division = ? and from_division = ?",
            to,
            from));
    assertEquals(
        120,
        Database.number(
            """
            select count(*) from member m where m.division = ? and m.household_id = any(?)
            """,
            to,
            ids.toArray(UUID[]::new)));
    assertThat(Outboxes.payloads(MOVED, ids.getLast()), hasSize(1));
    Calls.as(manager(to))
        .get("/v1/households/" + ids.getLast() + "/moves")
        .then()
        .body("reason", contains("易地搬迁"));
  }

  private static ValidatableResponse many(
      Tokens caller, String to, String day, List<UUID> households) {
    return Calls.as(caller)
        .body(
            Body.of("to", to)
                .with("occurredOn", day)
                .with("reason", "易地搬迁")
                .with(
                    "households",
                    households.stream().map(id -> Body.of("householdId", id.toString())).toList()))
        .post("/v1/household-moves")
        .then();
  }

  private static void refused(UUID id, Body move, int status, String type) {
    move(COUNTY, id, move).statusCode(status).body("type", endsWith("/" + type));
  }

  private static void listed(String village, boolean there, UUID id) {
    Calls.as(manager(village))
        .queryParam("division", village)
        .queryParam("limit", 200)
        .get("/v1/households")
        .then()
        .statusCode(200)
        .body("items.id", there ? hasItem(id.toString()) : not(hasItem(id.toString())));
  }

  private static long version(UUID id) {
    return Database.number("select version from household where id = ?", id);
  }
}

package org.bangfu.registry.roll;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** Runs over the roll of a place: what they find, what is fixed, and who may run them. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SiftTest {
  private static final String RULE = "R-CAUSE-ILLNESS";
  private static final String ILL =
      "update member set health = 'SERIOUS_ILLNESS' where relation_to_head = 'HEAD' and household_id = ?";
  private static final String WELL =
      "update member set health = 'HEALTHY' where relation_to_head = 'HEAD' and household_id = ?";
  private static final Tokens OFFICER = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525106");

  @Test
  void aFindingIsFixedByTheNextRunAndOpenedAgain() {
    String village = "430525106001";
    UUID id = Sifting.withoutIllMember(village);
    JsonPath first = Sifting.run(village);
    assertEquals("1 1 0 0 1 0", Sifting.counted(first, RULE));
    assertEquals("0 0 0 0 0 0", Sifting.counted(first, "R-HEAD-NONE"));
    assertEquals(1, first.getInt("households"));
    assertEquals("1 0 0 0 1 0", Sifting.counted(Sifting.run(village), RULE));
    Sifting.broken(id, ILL);
    assertEquals("0 0 1 0 0 0", Sifting.counted(Sifting.run(village), RULE));
    assertEquals("FIXED", state(id));
    Sifting.broken(id, WELL);
    assertEquals("1 1 0 0 1 0", Sifting.counted(Sifting.run(village), RULE));
    HouseholdFixtures.step(id, "closure", Map.of("occurredOn", "2020-06-30"))
        .then()
        .statusCode(200);
    assertEquals("0 0 0 1 0 0", Sifting.counted(Sifting.run(village), RULE));
    assertEquals("ENDED", state(id));
    HouseholdFixtures.step(id, "reopening", Map.of("occurredOn", "2020-07-01"))
        .then()
        .statusCode(200);
    assertEquals("1 1 0 0 1 0", Sifting.counted(Sifting.run(village), RULE));
    Calls.as(OFFICER)
        .get("/v1/findings/" + Sifting.finding(id) + "/steps")
        .then()
        .statusCode(200)
        .body("to", contains("OPEN", "FIXED", "OPEN", "ENDED", "OPEN"))
        .body("from.findAll { it != null }", contains("OPEN", "FIXED", "OPEN", "ENDED"))
        .body("runId", not(empty()));
    // what was counted stays
    Calls.write()
        .get("/v1/sift-runs/" + first.getString("id"))
        .then()
        .statusCode(200)
        .body("state", equalTo("DONE"))
        .body("rules.find { it.rule == '" + RULE + "' }.opened", equalTo(1));
  }

  @Test
  void isForAnOfficeAndItsPlace() {
    String village = "430525106002";
    UUID id = Sifting.withoutIllMember(village);
    String run =
        Sifting.asked(OFFICER, "430525106").statusCode(201).extract().jsonPath().getString("id");
    Calls.as(OFFICER).get("/v1/sift-runs/" + run).then().statusCode(200);
    Tokens neighbour = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525107");
    Calls.as(neighbour).get("/v1/sift-runs/" + run).then().statusCode(404);
    Sifting.asked(Tokens.staff(Role.INFORMATION_MANAGER, village), village).statusCode(403);
    for (String place : List.of("430525", "430525107", "430525106999")) {
      Sifting.asked(OFFICER, place).statusCode(400).body("errors.pointer", contains("/division"));
    }
    // a county at most
    Sifting.asked(Tokens.staff(Role.COUNTY_OFFICER, "43"), "4305").statusCode(400);
    // whoever acts in the village sees what is to be done, and the neighbour does not
    for (Tokens staff :
        List.of(
            Tokens.staff(Role.INFORMATION_MANAGER, village), Tokens.staff(Role.CADRE, village))) {
      Calls.as(staff)
          .queryParam("rule", RULE)
          .queryParam("state", "OPEN")
          .get("/v1/findings")
          .then()
          .statusCode(200)
          .body("items.householdId", contains(id.toString()));
    }
    Calls.as(neighbour)
        .queryParam("division", village)
        .get("/v1/findings")
        .then()
        .statusCode(200)
        .body("items", empty());
    Calls.as(neighbour).get("/v1/findings/" + Sifting.finding(id)).then().statusCode(404);
  }

  @Test
  void goesOnPageByPage() {
    String village = "430525106201";
    List<String> households = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      households.add(Sifting.withoutIllMember(village).toString());
    }
    Sifting.run(village);
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      var asked = Calls.as(OFFICER).queryParam("division", village).queryParam("limit", 2);
      if (cursor != null) {
        asked.queryParam("cursor", cursor);
      }
      JsonPath page = asked.get("/v1/findings").then().statusCode(200).extract().jsonPath();
      seen.addAll(page.getList("items.householdId"));
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    assertThat(seen.stream().sorted().toList(), equalTo(households.stream().sorted().toList()));
  }

  @Test
  void oneRunAtOnceLooksAtAPlace() {
    String village = "430525106202";
    String begun =
        """
        insert into sift_run (id, division, state, households, started_at, started_by, alive_until)
        values (?, '430525106', 'RUNNING', 0, now(), 'test', now() + cast(? as interval))
        """;
    UUID above = UUID.randomUUID();
    Database.changeAsOwner(begun, above, "1 hour");
    try {
      // the run above it is of a place that this caller does not see
      Tokens managed = Tokens.staff(Role.TOWNSHIP_OFFICER, village);
      Sifting.asked(managed, village)
          .statusCode(409)
          .header("Retry-After", "10")
          .body("type", endsWith("/sift-running"));
      Sifting.asked(Tokens.staff(Role.COUNTY_OFFICER, "430525"), "430525").statusCode(409);
      Sifting.run("430525107001");
      // one whose service has gone is left behind
      Database.changeAsOwner(
          "update sift_run set alive_until = now() - interval '1 second' where id = ?", above);
      Sifting.asked(managed, village).statusCode(201);
    } finally {
      Database.changeAsOwner(
          "update sift_run set state = 'STOPPED', ended_at = now() where id = ? and state = 'RUNNING'",
          above);
    }
    Calls.as(OFFICER)
        .get("/v1/sift-runs/" + above)
        .then()
        .statusCode(200)
        .body("state", equalTo("STOPPED"))
        .body("rules", empty());
  }

  @Test
  void whatFailsOnTheWayHasChangedNothing() {
    String village = "430525106214";
    UUID id = Sifting.withoutIllMember(village);
    Database.changeAsOwner(
        """
        insert into sift_rule values ('R-TEST', 1, 'ERROR', 'HOUSEHOLD', 'Fails', '失败',
          'select h.id, cast(null as uuid) from household h where {reached} and 1 / (h.members - h.members) = 1', '2026-01-01')
        """);
    try {
      Sifting.asked(OFFICER, village).statusCode(500);
    } finally {
      Database.changeAsOwner("alter table sift_rule disable trigger user");
      Database.changeAsOwner("delete from sift_rule where id = 'R-TEST'");
      Database.changeAsOwner("alter table sift_rule enable trigger user");
    }
    assertThat(Sifting.found(id), empty());
    assertEquals(0, Database.number("select count(*) from sift_hit where division = ?", village));
    Calls.as(OFFICER)
        .queryParam("division", village)
        .get("/v1/sift-runs")
        .then()
        .statusCode(200)
        .body("items.state", contains("STOPPED"));
    Sifting.asked(OFFICER, village).statusCode(201);
    assertThat(Sifting.found(id), contains(RULE));
  }

  private static String state(UUID household) {
    return Sifting.findings(household).getString("items[0].state");
  }
}

package org.bangfu.registry.redivision;

import static org.bangfu.registry.redivision.Redividing.APPROVER;
import static org.bangfu.registry.redivision.Redividing.approve;
import static org.bangfu.registry.redivision.Redividing.approved;
import static org.bangfu.registry.redivision.Redividing.change;
import static org.bangfu.registry.redivision.Redividing.draft;
import static org.bangfu.registry.redivision.Redividing.item;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.junit.jupiter.api.Test;

/** What lies in a division goes where it goes. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class GoesAlongTest {
  private static final String TODAY = BusinessDays.today().toString();

  @Inject RunDivisionChanges job;

  @Test
  void stationsAndManagersWorkWhereTheirPlaceIsSince() {
    String station =
        made(
            Body.of("name", "潮水村点").with("kind", "VILLAGE_POINT").with("division", "430423204203"),
            "stations");
    String gone =
        made(
            Body.of("name", "潮水村旧点")
                .with("kind", "VILLAGE_POINT")
                .with("division", "430423204203")
                .with("occurredOn", "2018-01-01"),
            "stations");
    Calls.write()
        .body(Body.of("reason", "合并设点").with("occurredOn", "2019-01-01"))
        .post("/v1/stations/" + gone + "/closure")
        .then()
        .statusCode(200);
    Body application =
        Body.of("name", "李小明")
            .with("stationId", station)
            .with("divisions", List.of("430423204203", "430423204215"))
            .with("occurredOn", "2019-05-01");
    String manager = made(application, "managers");
    admit(manager);
    String applicant = made(application.with("name", "王小红"), "managers");
    String post =
        made(
            Body.of("stationId", station).with("role", "HEAD").with("name", "王小红"),
            "station-staff");
    String change =
        approved(
            change("MERGE", TODAY, item("430423204201", null, "430423204203", "430423204201")));
    // another process goes on where this one was killed
    job.run();
    job.run();
    read("stations/" + station).body("division", equalTo("430423204201"));
    read("station-staff/" + post).body("division", equalTo("430423204201"));
    read("stations/" + gone).body("division", equalTo("430423204201"));
    assertEquals(List.of("430423204203 1"), villages("closed", station, -1));
    assertEquals(List.of("430423204203 1", "430423204201 1"), villages("opened", station, 1));
    assertEquals(List.of("430423204203 1"), villages("closed", gone, -1));
    // before it was by this code nothing of it can have been
    Calls.write()
        .body(Body.of("reason", "恢复服务").with("occurredOn", "2020-01-01"))
        .post("/v1/stations/" + gone + "/reopening")
        .then()
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    // who sees the new place alone does not see the days on which it was by the old code
    Tokens there = Tokens.staff(Role.TOWNSHIP_OFFICER, "430423204201");
    String closure =
        Calls.as(there).get("/v1/stations/" + gone + "/steps").jsonPath().getString("[0].id");
    Calls.as(there)
        .body(Body.of("reason", "误记").with("occurredOn", TODAY))
        .post("/v1/stations/" + gone + "/steps/" + closure + "/reversal")
        .then()
        .statusCode(200)
        .body("state", equalTo("OPEN"));
    assertEquals(
        List.of("430423204201|" + TODAY + "|null"),
        Database.rows(
            "select division, from_on, until_on from station_days where station_id = ? order by id desc limit 1",
            UUID.fromString(gone)));
    read("managers/" + manager)
        .body("state", equalTo("ADMITTED"))
        .body("divisions", contains("430423204201", "430423204215"));
    read("managers/" + applicant)
        .body("state", equalTo("APPLIED"))
        .body("divisions", contains("430423204201", "430423204215"));
    assertEquals(
        List.of("430423204203 -1", "430423204201 1"),
        Outboxes.payloads("org.bangfu.manager.changed.v1", UUID.fromString(manager)).stream()
            .flatMap(event -> event.get("counted").valueStream())
            .map(one -> one.get("division").asText() + " " + one.get("people").asInt())
            .toList());
    // who is sent back to where nothing is any more stays
    String step =
        Database.rows(
                "select id from manager_step where manager_id = ? order by id desc limit 1",
                UUID.fromString(manager))
            .getFirst();
    Calls.write()
        .body(Body.of("reason", "误记"))
        .post("/v1/managers/" + manager + "/steps/" + step + "/reversal")
        .then()
        .statusCode(409)
        .body("type", endsWith("/state-not-fitting"));
    assertEquals(
        0,
        Database.number(
            "select count(*) from division_change where followed_at is null and id = ?",
            UUID.fromString(change)));
  }

  @Test
  void aPoorVillageThatIsSupervisedIsSoByItsNewCode() {
    String old = "430423204221";
    String since = "430423207290";
    poor(old);
    String supervision = supervise(old);
    approved(change("REPARENT", TODAY, item(since, null, old)));
    job.run();
    job.run();
    read("villages/" + since + "/standing").body("state", equalTo("POOR"));
    read("supervisions/" + supervision).body("state", equalTo("OFF"));
    read("supervisions?division=" + since)
        .body("items.division", contains(since))
        .body("items.budget", contains("12000.00"));
    assertEquals(
        List.of("POOR|NONE|" + old, "NONE|POOR|" + since),
        Database.rows(
            """
            select from_state, to_state, division from village_step
            where division in (?, ?) and basis = '湘民行批〔2026〕号' order by id
            """,
            old,
            since));
  }

  @Test
  void oneThatBecomesAPartOfAnotherIsNotSupervisedAnyMore() {
    String old = "430423204222";
    String stays = "430423204226";
    poor(old);
    String supervision = supervise(old);
    String id =
        draft(change("MERGE", TODAY, item(stays, null, old, stays)))
            .statusCode(201)
            .extract()
            .path("id");
    approve(APPROVER, id)
        .statusCode(409)
        .body("type", endsWith("/division-change-not-possible"))
        .body("detail", containsString(supervision));
    Calls.write()
        .body(Body.of("basis", "湘扶办发〔2026〕号"))
        .post("/v1/supervisions/" + supervision + "/end")
        .then()
        .statusCode(200);
    approve(APPROVER, id).statusCode(200);
    job.run();
    read("villages/" + stays + "/standing").body("state", equalTo("NONE"));
    assertEquals(
        List.of("NONE"),
        Database.rows(
            "select to_state from village_step where division = ? order by number desc limit 1",
            old));
  }

  @Test
  void aSweepThatIsUnderWayGoesOn() {
    String sweep =
        made(
            Body.of("division", "430423204231")
                .with("name", "2026年大排查")
                .with("firstDay", BusinessDays.today().minusDays(9).toString())
                .with("lastDay", TODAY),
            "screenings");
    approved(change("RENAME", TODAY, item("430423204291", "云桥社区", "430423204231")));
    job.run();
    read("screenings/" + sweep).body("division", equalTo("430423204291"));
  }

  @Test
  void whatComesInTheWayAfterTheApprovalHoldsItUp() {
    String old = "430423204232";
    String id =
        approved(
            change(
                "MERGE",
                BusinessDays.today().plusDays(1).toString(),
                item("430423204204", "新洄水村", old, "430423204002")));
    String supervision = supervise(old);
    Database.changeAsOwner(
        "update division_change set in_force_from = in_force_from - 1 where id = ?",
        UUID.fromString(id));
    job.run();
    read("divisions/changes/" + id)
        .body("state", equalTo("APPROVED"))
        .body("heldUp", containsString(supervision));
    Calls.write()
        .body(Body.of("basis", "湘扶办发〔2026〕号"))
        .post("/v1/supervisions/" + supervision + "/end")
        .then()
        .statusCode(200);
    job.run();
    read("divisions/changes/" + id).body("state", equalTo("IN_FORCE"));
  }

  /** By code, how many of the moves say that the village has a point more or less. */
  private static List<String> villages(String event, String station, int sign) {
    return Outboxes.payloads("org.bangfu.station." + event + ".v1", UUID.fromString(station))
        .stream()
        .map(one ->
            one.get("division").asText()
                + " "
                + one.get("villages")
                    .valueStream()
                    .filter(move -> move.get("villages").asInt() == sign)
                    .count())
        .toList();
  }

  private static void poor(String village) {
    Calls.write()
        .body(Body.of("to", "POOR").with("occurredOn", "2014-12-31").with("basis", "湘扶办发〔2014〕号"))
        .post("/v1/villages/" + village + "/standing")
        .then()
        .statusCode(201);
  }

  private static String supervise(String village) {
    return made(
        Body.of("division", village)
            .with("occurredOn", "2020-03-06")
            .with("basis", "湘扶办发〔2020〕号")
            .with("budget", "12000.00"),
        "supervisions");
  }

  private static void admit(String manager) {
    Calls.write()
        .body(Body.of("occurredOn", "2019-06-01"))
        .post("/v1/managers/" + manager + "/admission")
        .then()
        .statusCode(200);
  }

  private static String made(Body body, String collection) {
    return Calls.write()
        .body(body)
        .post("/v1/" + collection)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse read(String path) {
    return Calls.write().get("/v1/" + path).then().statusCode(200);
  }
}

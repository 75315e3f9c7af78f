package org.bangfu.registry.station;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Who works at stations. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StationStaffTest {
  private static final String HERE = "430525202201";

  @Inject DataSource database;

  @Test
  void aStationHasOneHeadAtATime() {
    String station = station();
    String first = head(station, "王小红", "2019-01-01");
    assigned(body(station, "HEAD", "李小明", "2018-12-31"))
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    String next = head(station, "李小明", "2020-05-01");
    read(first)
        .body("name", equalTo("王*红"))
        .body("phone", equalTo("138****1234"))
        .body("until", equalTo("2020-05-01"))
        .body("ended", equalTo("REPLACED"));
    read(next).body("until", nullValue());
    listed("station=" + station + "&role=HEAD&open=true").body("items.id", contains(next));
    listed("station=" + station + "&open=false").body("items.id", contains(first));
    // of days on which there was one already
    assigned(body(station, "HEAD", "赵小刚", "2020-04-01")).statusCode(409);
    step(first, "reversal", null)
        .statusCode(409)
        .body("detail", containsString("Somebody else was the head after that"));
    step(next, "reversal", null).statusCode(200).body("ended", equalTo("MISTAKE"));
    step(first, "reversal", null).statusCode(200).body("until", nullValue());
    assertThat(
        Database.number(
            "select count(*) from station_post where name like '%138%' or phone like '%138%'"),
        equalTo(0L));
  }

  @Test
  void anInformationManagerWorksThereUntilItLeaves() {
    String station = station();
    String manager = manager(station);
    Body worker = Body.of("stationId", station).with("role", "WORKER").with("managerId", manager);
    assigned(worker.with("from", "2018-12-31"))
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    String post = assigned(worker.with("from", "2019-02-01")).statusCode(201).extract().path("id");
    read(post).body("name", equalTo("李*明")).body("managerId", equalTo(manager));
    assigned(worker.with("from", "2019-03-01"))
        .statusCode(409)
        .body("detail", containsString("works there already"));
    assigned(worker.with("name", "李小明")).statusCode(400).body("errors.pointer", contains("/name"));
    assigned(worker.with("managerId", UUID.randomUUID()))
        .statusCode(400)
        .body("errors.pointer", contains("/managerId"));
    depart(Tokens.ANYBODY, manager, "2020-10-01").statusCode(200);
    read(post).body("ended", equalTo("MANAGER_LEFT")).body("until", equalTo("2020-10-01"));
    assigned(worker.with("from", "2020-10-02"))
        .statusCode(409)
        .body("type", endsWith("/state-not-fitting"));
    reverse(manager, 1, "2020-10-01");
    read(post).body("until", nullValue()).body("ended", nullValue());
    // nobody works anywhere who was never admitted
    reverse(manager, 0, "2020-12-01");
    read(post).body("ended", equalTo("MANAGER_LEFT")).body("until", equalTo("2020-12-01"));
  }

  @Test
  void aManagerWhoComesBackIsNoSecondHead() {
    String station = station();
    String manager = manager(station);
    String post =
        assigned(
                Body.of("stationId", station)
                    .with("role", "HEAD")
                    .with("managerId", manager)
                    .with("from", "2019-02-01"))
            .statusCode(201)
            .extract()
            .path("id");
    Calls.write()
        .body(Body.of("occurredOn", "2020-10-01"))
        .post("/v1/managers/" + manager + "/departure")
        .then()
        .statusCode(200);
    String other = head(station, "王小红", "2020-10-01");
    reverse(manager, 1, "2020-10-01");
    read(post).body("ended", equalTo("MANAGER_LEFT"));
    listed("station=" + station + "&role=HEAD&open=true").body("items", hasSize(1));
    // nor is it one when the place is free, and something else of the manager was wrong
    step(other, "reversal", null).statusCode(200);
    Calls.write()
        .body(Body.of("reason", "待查").with("occurredOn", "2020-11-01"))
        .post("/v1/managers/" + manager + "/suspension")
        .then()
        .statusCode(200);
    reverse(manager, 3, "2020-11-01");
    read(post).body("ended", equalTo("MANAGER_LEFT"));
  }

  private static void reverse(String manager, int step, String day) {
    reverse(Tokens.ANYBODY, manager, step, day);
  }

  private static void reverse(Tokens officer, String manager, int step, String day) {
    String wrong =
        Calls.as(officer)
            .get("/v1/managers/" + manager + "/steps")
            .jsonPath()
            .getString("[" + step + "].id");
    Calls.as(officer)
        .body(Body.of("reason", "误记").with("occurredOn", day))
        .post("/v1/managers/" + manager + "/steps/" + wrong + "/reversal")
        .then()
        .statusCode(200);
  }

  @Test
  void whoLeftOrWorksThereAgainDoesNotComeBack() {
    String station = station();
    String manager = manager(station());
    Body worker = Body.of("stationId", station).with("role", "WORKER").with("managerId", manager);
    String first = assigned(worker.with("from", "2019-02-01")).statusCode(201).extract().path("id");
    step(first, "ending", Body.of("occurredOn", "2019-03-01")).statusCode(200);
    String again = assigned(worker.with("from", "2019-04-01")).statusCode(201).extract().path("id");
    step(first, "reversal", null)
        .statusCode(409)
        .body("detail", containsString("works there already"));
    step(again, "reversal", null).statusCode(200);
    step(first, "reversal", null).statusCode(200).body("until", nullValue());
    depart(Tokens.ANYBODY, manager, "2020-10-01").statusCode(200);
    read(first).body("ended", equalTo("MANAGER_LEFT"));
    step(first, "reversal", null)
        .statusCode(409)
        .body("type", endsWith("/state-not-fitting"))
        .body("detail", containsString("LEFT"));
  }

  @Test
  void whoLeftWhileTheStationWasClosedDoesNotComeBackWithIt() {
    String station = station();
    String stays = manager(station());
    String leaves = manager(station());
    Body worker = Body.of("stationId", station).with("role", "WORKER").with("from", "2019-02-01");
    String one = assigned(worker.with("managerId", stays)).statusCode(201).extract().path("id");
    String other = assigned(worker.with("managerId", leaves)).statusCode(201).extract().path("id");
    close(station, "2020-09-01").statusCode(200);
    depart(Tokens.ANYBODY, leaves, "2020-10-01").statusCode(200);
    notClosed(station, "2020-11-30");
    read(one).body("ended", nullValue());
    read(other).body("ended", equalTo("STATION_CLOSED")).body("until", equalTo("2020-09-01"));
  }

  @Test
  void aClosureEndsPostsAndTheyGoOnIfItWasWrong() {
    String station = station();
    String head = head(station, "王小红", "2019-01-01");
    String left = head(station, "李小明", "2019-06-01");
    close(station, "2019-05-01").statusCode(409).body("type", endsWith("/before-its-beginning"));
    close(station, "2020-11-30").statusCode(200);
    read(left).body("ended", equalTo("STATION_CLOSED")).body("until", equalTo("2020-11-30"));
    read(head).body("ended", equalTo("REPLACED"));
    assigned(body(station, "WORKER", "赵小刚", "2020-01-01"))
        .statusCode(409)
        .body("type", endsWith("/station-closed"));
    step(left, "reversal", null).statusCode(409).body("type", endsWith("/station-closed"));
    notClosed(station, "2020-11-30");
    read(left).body("ended", nullValue()).body("until", nullValue());
    // a closure that was right lets nobody come back by itself
    close(station, "2020-12-01").statusCode(200);
    Calls.write()
        .body(Body.of("reason", "恢复服务").with("occurredOn", "2021-01-01"))
        .post("/v1/stations/" + station + "/reopening")
        .then()
        .statusCode(200);
    listed("station=" + station + "&open=true").body("items", empty());
  }

  @Test
  void whoLeavesWorksInNoOtherTownshipEither() {
    String manager = manager(station("430525203205"), "430525203205");
    String post =
        assigned(
                Body.of("stationId", station())
                    .with("role", "WORKER")
                    .with("managerId", manager)
                    .with("from", "2019-02-01"))
            .statusCode(201)
            .extract()
            .path("id");
    Tokens there = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525203");
    depart(there, manager, "2020-10-01").statusCode(200);
    read(post).body("ended", equalTo("MANAGER_LEFT")).body("until", equalTo("2020-10-01"));
    assertThat(
        Database.rows(
            "select ended, occurred_on from station_post_step where post_id = ?",
            UUID.fromString(post)),
        contains("MANAGER_LEFT|2020-10-01"));
    // the office of the station takes back what it does not know all of
    Calls.as(Tokens.staff(Role.TOWNSHIP_OFFICER, "430525202"))
        .post("/v1/station-staff/" + post + "/reversal")
        .then()
        .statusCode(409)
        .body("detail", containsString("LEFT"));
    reverse(there, manager, 1, "2020-10-01");
    read(post).body("until", nullValue());
  }

  @Test
  void whoIsAssignedDoesNotLeaveMeanwhile() throws Exception {
    String station = station();
    String manager = manager(station);
    Body worker =
        Body.of("stationId", station)
            .with("role", "WORKER")
            .with("managerId", manager)
            .with("from", "2019-02-01");
    try (ExecutorService office = Executors.newSingleThreadExecutor();
        Connection departure = database.getConnection();
        Statement statement = departure.createStatement()) {
      departure.setAutoCommit(false);
      statement.execute(
          """
          select set_config('bangfu.first', '', true), set_config('bangfu.end', '~', true),
            set_config('bangfu.divisions', '', true)
          """);
      statement.execute("select id from manager where id = '" + manager + "' for no key update");
      Future<ValidatableResponse> assigned = office.submit(() -> assigned(worker));
      long waiting = 0;
      while (waiting == 0 && !assigned.isDone()) {
        waiting =
            Database.number(
                "select count(*) from pg_locks where locktype = 'transactionid' and not granted");
      }
      departure.rollback();
      assigned.get().statusCode(201);
      assertThat(waiting, equalTo(1L));
    }
  }

  @Test
  void nothingEndsBeforeTheDayUntilWhichSomebodyWorkedThere() {
    String station = station();
    String manager = manager(station());
    Body worker = Body.of("stationId", station).with("role", "WORKER").with("from", "2019-02-01");
    String post = assigned(worker.with("managerId", manager)).statusCode(201).extract().path("id");
    String wrong =
        assigned(worker.with("name", "王小红").with("from", "2020-11-01"))
            .statusCode(201)
            .extract()
            .path("id");
    step(wrong, "reversal", null).statusCode(200);
    step(post, "ending", Body.of("occurredOn", "2020-10-20")).statusCode(200);
    close(station, "2020-10-10")
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"))
        .body("detail", containsString("Somebody worked there until 2020-10-20"));
    depart(Tokens.ANYBODY, manager, "2020-10-10")
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    depart(Tokens.ANYBODY, manager, "2020-10-20").statusCode(200);
    close(station, "2020-10-20").statusCode(200);
    read(post).body("ended", equalTo("LEFT")).body("until", equalTo("2020-10-20"));
  }

  @Test
  void whoLeftIsErased() {
    String post = head(station(), "王小红", "2019-01-01");
    step(post, "erasure", null).statusCode(409).body("type", endsWith("/erasure-not-possible"));
    step(post, "ending", Body.of("occurredOn", "2018-12-31"))
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    step(post, "ending", Body.of("occurredOn", "2020-01-01")).statusCode(200);
    step(post, "ending", Body.of("occurredOn", "2020-01-02"))
        .statusCode(409)
        .body("type", endsWith("/state-not-fitting"));
    for (int times = 0; times < 2; times++) {
      step(post, "erasure", null)
          .statusCode(200)
          .body("name", nullValue())
          .body("phone", nullValue())
          .body("until", equalTo("2020-01-01"));
    }
    step(post, "reversal", null).statusCode(409);
    assertThat(
        Database.number(
            "select count(*) from subject_key where subject = ? and wrapped is not null",
            UUID.fromString(post)),
        equalTo(0L));
  }

  @Test
  void whoLeftLongAgoIsErasedOfItself() {
    Tokens officer = Tokens.staff(Role.ADMINISTRATOR, "450924");
    String post = head(station("450924"), "王小红", "2019-01-01");
    step(post, "ending", Body.of("occurredOn", "2020-01-01")).statusCode(200);
    assertThat(dueStaff(Calls.as(officer).get("/v1/retention").then()), equalTo(1));
    Calls.as(officer).post("/v1/retention/run").then().statusCode(200);
    read(post).body("name", nullValue());
    assertThat(dueStaff(Calls.as(officer).get("/v1/retention").then()), equalTo(0));
  }

  private static int dueStaff(ValidatableResponse retention) {
    return retention
        .statusCode(200)
        .extract()
        .jsonPath()
        .getInt("find { it.category == 'DEPARTED_STAFF' }.due");
  }

  @Test
  void aThousandAreAssignedInAFewStatementsAndPagedThrough() {
    String first = station();
    String other = station();
    List<Body> items = new ArrayList<>();
    IntStream.range(0, 1000)
        .mapToObj(n ->
            body(n % 2 == 0 ? first : other, n < 2 ? "HEAD" : "WORKER", "王小红", "2019-01-01")
                .with("clientReference", "post-" + UUID.randomUUID()))
        .forEach(items::add);
    items.set(7, items.get(7).with("stationId", UUID.randomUUID()));
    long statements =
        Statements.during(() ->
            Calls.write()
                .body(Body.items(items))
                .post("/v1/station-staff/bulk")
                .then()
                .statusCode(200)
                .body("created", equalTo(999))
                .body("refused", equalTo(1))
                .body("items[7].problem.type", endsWith("/station-not-known")));
    assertThat(statements, lessThanOrEqualTo(8L));
    Calls.write()
        .body(Body.items(items.subList(0, 3)))
        .post("/v1/station-staff/bulk")
        .then()
        .body("existing", equalTo(3));
    String cursor =
        listed("station=" + first + "&limit=200")
            .body("items", hasSize(200))
            .extract()
            .path("nextCursor");
    listed("station=" + first + "&limit=200&cursor=" + cursor).body("items", hasSize(200));
    long reads = Statements.during(() -> listed("station=" + first + "&limit=200"));
    assertThat(reads, lessThanOrEqualTo(2L));
  }

  @Test
  void anotherCountySeesNobody() {
    String post = head(station(), "王小红", "2019-01-01");
    Tokens foreign = Tokens.staff(Role.COUNTY_OFFICER, "450923");
    Calls.as(foreign).get("/v1/station-staff/" + post).then().statusCode(404);
    Calls.as(foreign).post("/v1/station-staff/" + post + "/reversal").then().statusCode(404);
    Calls.as(Tokens.staff(Role.LIAISON, HERE))
        .get("/v1/station-staff/" + post)
        .then()
        .statusCode(403);
  }

  private static String station() {
    return station(HERE);
  }

  private static String station(String division) {
    return Calls.write()
        .body(
            Body.of("name", "服务站")
                .with("kind", "DEPARTMENT_STATION")
                .with("division", division)
                .with("occurredOn", "2018-01-01"))
        .post("/v1/stations")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String manager(String station) {
    return manager(station, HERE);
  }

  private static String manager(String station, String division) {
    return Calls.write()
        .body(
            Body.of("name", "李小明")
                .with("stationId", station)
                .with("divisions", List.of(division))
                .with("occurredOn", "2019-01-01")
                .with("admittedOn", "2019-01-01"))
        .post("/v1/managers")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Body body(String station, String role, String name, String from) {
    return Body.of("stationId", station)
        .with("role", role)
        .with("name", name)
        .with("phone", "13800001234")
        .with("from", from);
  }

  private static String head(String station, String name, String from) {
    return assigned(body(station, "HEAD", name, from)).statusCode(201).extract().path("id");
  }

  private static ValidatableResponse assigned(Body body) {
    return Calls.write().body(body).post("/v1/station-staff").then();
  }

  private static ValidatableResponse read(String id) {
    return Calls.write().get("/v1/station-staff/" + id).then().statusCode(200);
  }

  private static ValidatableResponse listed(String filter) {
    return Calls.write().get("/v1/station-staff?" + filter).then().statusCode(200);
  }

  private static ValidatableResponse close(String station, String day) {
    return Calls.write()
        .body(Body.of("reason", "并入邻站").with("occurredOn", day))
        .post("/v1/stations/" + station + "/closure")
        .then();
  }

  /** The closure, which was its only step, was wrong. */
  private static void notClosed(String station, String day) {
    String closure =
        Calls.write().get("/v1/stations/" + station + "/steps").jsonPath().getString("[0].id");
    Calls.write()
        .body(Body.of("reason", "误记").with("occurredOn", day))
        .post("/v1/stations/" + station + "/steps/" + closure + "/reversal")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse depart(Tokens officer, String manager, String day) {
    return Calls.as(officer)
        .body(Body.of("occurredOn", day))
        .post("/v1/managers/" + manager + "/departure")
        .then();
  }

  private static ValidatableResponse step(String id, String path, Body body) {
    var call = Calls.write();
    if (body != null) {
      call.body(body);
    }
    return call.post("/v1/station-staff/" + id + "/" + path).then();
  }
}

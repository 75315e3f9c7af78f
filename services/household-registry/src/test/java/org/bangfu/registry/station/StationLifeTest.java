package org.bangfu.registry.station;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.junit.jupiter.api.Test;

/** A station opens, is closed and opened again, and what was wrong is taken back. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StationLifeTest {
  private static final String OPENED = "org.bangfu.station.opened.v1";
  private static final String CLOSED = "org.bangfu.station.closed.v1";

  @Test
  void isClosedAndOpenedAgain() {
    UUID id = point("430525205202", "2018-03-01");
    closed(id, "2018-02-28").statusCode(409).body("type", endsWith("/before-its-beginning"));
    step(id, "closure", Body.of("reason", " ")).statusCode(400);
    closed(id, "2020-11-30")
        .statusCode(200)
        .body("state", equalTo("CLOSED"))
        .body("closedOn", equalTo("2020-11-30"));
    closed(id, "2020-12-01")
        .statusCode(409)
        .body("type", endsWith("/state-not-fitting"))
        .body("detail", equalTo("The station is closed since 2020-11-30."));
    reopened(id, "2020-11-29").statusCode(409).body("type", endsWith("/before-its-beginning"));
    reopened(id, "2021-05-01")
        .statusCode(200)
        .body("state", equalTo("OPEN"))
        .body("closedOn", nullValue());
    reopened(id, "2021-06-01").statusCode(409).body("detail", equalTo("The station is open."));
    assertThat(
        told(OPENED, id),
        contains("2018-03-01 OPENING 2018-03-01 1", "2021-05-01 REOPENING 2021-05-01 1"));
    assertThat(told(CLOSED, id), contains("2020-11-30 CLOSURE 2020-11-30 -1"));
    Calls.write()
        .get("/v1/stations/" + id + "/steps")
        .then()
        .statusCode(200)
        .body("move", contains("CLOSURE", "REOPENING"))
        .body("to", contains("CLOSED", "OPEN"))
        .body("[0].reason", equalTo("并入邻村"));
  }

  @Test
  void aWrongClosureNeverWasOrCountsUntilThatWasKnown() {
    UUID id = point("430525205203", "2018-03-01");
    closed(id, "2020-11-30").statusCode(200);
    reversed(id, 0, "2020-11-30").statusCode(200).body("state", equalTo("OPEN"));
    // the right day may be an earlier one
    closed(id, "2020-10-31").statusCode(200);
    reversed(id, 0, "2020-12-01").statusCode(409).body("type", endsWith("/state-not-fitting"));
    reversed(id, 2, "2020-12-31").statusCode(200).body("closedOn", nullValue());
    closed(id, "2020-12-01")
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"))
        .body("detail", containsString("was taken back on 2020-12-31"));
    assertThat(
        told(OPENED, id),
        contains(
            "2018-03-01 OPENING 2018-03-01 1",
            "2020-11-30 REVERSAL 2020-11-30 1",
            "2020-12-31 REVERSAL 2020-12-31 1"));
    closed(id, "2021-01-15").statusCode(200);
    reopened(id, "2021-02-01").statusCode(200);
    reversed(id, 5, "2021-02-01").statusCode(200).body("closedOn", equalTo("2021-01-15"));
    assertThat(told(CLOSED, id), hasItem("2021-02-01 REVERSAL 2021-02-01 -1"));
  }

  @Test
  void aVillageHasAPointAsLongAsOneOfSeveralIsOpen() {
    UUID first = point("430525205204", "2019-01-01");
    UUID other = point("430525205204", "2020-01-01");
    UUID earlier = point("430525205204", "2018-01-01");
    assertThat(told(OPENED, other), contains("2020-01-01 OPENING"));
    // it is written down last, and was there before
    assertThat(told(OPENED, earlier), contains("2018-01-01 OPENING 2018-01-01 1 2019-01-01 -1"));
    closed(earlier, "2020-06-01").statusCode(200);
    closed(first, "2020-07-01").statusCode(200);
    assertThat(told(CLOSED, first), contains("2020-07-01 CLOSURE"));
    closed(other, "2020-08-01").statusCode(200);
    assertThat(told(CLOSED, other), contains("2020-08-01 CLOSURE 2020-08-01 -1"));
    UUID station =
        opened(
            Body.of("name", "大溪村电商站")
                .with("kind", "DEPARTMENT_STATION")
                .with("division", "430525205204"));
    // nobody knows since when: it counts from today on
    assertThat(told(OPENED, station), contains(BusinessDays.today() + " OPENING"));
    closed(station, "2020-01-01").statusCode(409).body("type", endsWith("/before-its-beginning"));
  }

  @Test
  void managersAreSomewhereElseBeforeAStationIsClosedAndNobodyComesLater() {
    UUID id = point("430525205205", "2018-03-01");
    Body application =
        Body.of("name", "李小明")
            .with("stationId", id)
            .with("divisions", List.of("430525205205"))
            .with("occurredOn", "2019-01-01");
    String manager =
        Calls.write()
            .body(application.with("admittedOn", "2019-02-01"))
            .post("/v1/managers")
            .jsonPath()
            .getString("id");
    closed(id, "2020-11-30")
        .statusCode(409)
        .body("type", endsWith("/station-in-use"))
        .body("detail", containsString("are there: 1."));
    leave(manager);
    closed(id, "2020-11-30").statusCode(200);
    Calls.write()
        .body(application)
        .post("/v1/managers")
        .then()
        .statusCode(409)
        .body("type", endsWith("/station-closed"));
    String departure =
        Calls.write().get("/v1/managers/" + manager + "/steps").jsonPath().getString("[1].id");
    Calls.write()
        .body(Body.of("reason", "误记").with("occurredOn", "2020-12-01"))
        .post("/v1/managers/" + manager + "/steps/" + departure + "/reversal")
        .then()
        .statusCode(409)
        .body("type", endsWith("/station-closed"));
    Calls.write()
        .body(
            Body.of("name", "下属点")
                .with("kind", "VILLAGE_POINT")
                .with("division", "430525205205")
                .with("parentId", id))
        .post("/v1/stations")
        .then()
        .statusCode(409)
        .body("type", endsWith("/station-closed"));
    reopened(id, "2021-01-01").statusCode(200);
    Calls.write().body(application).post("/v1/managers").then().statusCode(201);
    reversed(id, 1, "2021-01-01").statusCode(409).body("type", endsWith("/station-in-use"));
  }

  @Test
  void listsThoseThatAreOpenOrOfAKind() {
    UUID open = point("430525205207", "2018-03-01");
    UUID gone = point("430525205207", "2018-03-01");
    closed(gone, "2019-01-01").statusCode(200);
    listed("state=OPEN").body("items.id", contains(open.toString()));
    listed("state=CLOSED&kind=VILLAGE_POINT").body("items.id", contains(gone.toString()));
    listed("kind=TOWNSHIP_STATION").body("items.id", empty());
  }

  @Test
  void anotherCountyNeitherSeesNorStepsIt() {
    UUID id = point("430525205208", "2018-03-01");
    Tokens foreign = Tokens.staff(Role.COUNTY_OFFICER, "450923");
    for (String path : List.of("closure", "reopening", "steps/" + id + "/reversal")) {
      Calls.as(foreign)
          .body(Body.of("reason", "越权"))
          .post("/v1/stations/" + id + "/" + path)
          .then()
          .statusCode(404);
    }
    Calls.as(foreign).get("/v1/stations/" + id + "/steps").then().statusCode(404);
    Calls.as(Tokens.staff(Role.INFORMATION_MANAGER, "430525205208"))
        .body(Body.of("reason", "越权"))
        .post("/v1/stations/" + id + "/closure")
        .then()
        .statusCode(403);
  }

  @Test
  void aThousandOpenInAFewStatements() {
    List<Body> items =
        IntStream.range(0, 1000)
            .mapToObj(n ->
                Body.of("name", "信息点" + n)
                    .with("kind", "VILLAGE_POINT")
                    .with("division", n % 2 == 0 ? "430525205209" : "430525205210")
                    .with("occurredOn", "2018-03-01")
                    .with("clientReference", "point-" + UUID.randomUUID()))
            .toList();
    long statements =
        Statements.during(() ->
            Calls.write()
                .body(Body.items(items))
                .post("/v1/stations/bulk")
                .then()
                .statusCode(200)
                .body("created", equalTo(1000)));
    assertThat(statements, lessThanOrEqualTo(9L));
    List<JsonNode> villages =
        Outboxes.payloads(OPENED).stream()
            .filter(event -> event.path("division").asText().equals("430525205209"))
            .toList();
    assertThat(
        villages.stream().filter(event -> !event.path("villages").isEmpty()).count(), equalTo(1L));
  }

  private static UUID point(String village, String day) {
    return opened(
        Body.of("name", "村级信息点")
            .with("kind", "VILLAGE_POINT")
            .with("division", village)
            .with("occurredOn", day));
  }

  private static UUID opened(Body station) {
    return UUID.fromString(
        Calls.write()
            .body(station)
            .post("/v1/stations")
            .then()
            .statusCode(201)
            .body("state", equalTo("OPEN"))
            .extract()
            .path("id"));
  }

  private static ValidatableResponse closed(UUID id, String day) {
    return step(id, "closure", Body.of("reason", "并入邻村").with("occurredOn", day));
  }

  private static ValidatableResponse reopened(UUID id, String day) {
    return step(id, "reopening", Body.of("reason", "恢复服务").with("occurredOn", day));
  }

  private static ValidatableResponse reversed(UUID id, int step, String day) {
    String wrong =
        Calls.write()
            .get("/v1/stations/" + id + "/steps")
            .jsonPath()
            .getString("[" + step + "].id");
    return step(
        id, "steps/" + wrong + "/reversal", Body.of("reason", "误记").with("occurredOn", day));
  }

  private static ValidatableResponse step(UUID id, String path, Body body) {
    return Calls.write().body(body).post("/v1/stations/" + id + "/" + path).then();
  }

  private static ValidatableResponse listed(String filter) {
    return Calls.write()
        .get("/v1/stations?division=430525205207&" + filter)
        .then()
        .statusCode(200)
        .body("items.division", everyItem(not(equalTo("430525"))));
  }

  private static void leave(String manager) {
    Calls.write()
        .body(Body.of("occurredOn", "2020-10-01"))
        .post("/v1/managers/" + manager + "/departure")
        .then()
        .statusCode(200);
  }

  /** Each event's day and cause, and by day whether the village has a point. */
  private static List<String> told(String type, UUID station) {
    return Outboxes.payloads(type, station).stream()
        .peek(event -> EventContracts.assertValid("household-registry", type, event))
        .map(event ->
            Stream.concat(
                    Stream.of(event.path("occurredOn").asText(), event.path("cause").asText()),
                    event
                        .path("villages")
                        .valueStream()
                        .map(
                            move -> move.path("on").asText() + " " + move.path("villages").asInt()))
                .reduce((a, b) -> a + " " + b)
                .orElseThrow())
        .toList();
  }
}

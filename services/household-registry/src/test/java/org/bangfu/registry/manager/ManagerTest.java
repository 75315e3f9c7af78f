package org.bangfu.registry.manager;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Statements;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ManagerTest {
  private static final String ADMITTED = "org.bangfu.manager.admitted.v1";

  @Test
  void anApplicantIsAdmittedAfterTheReviewAndOthersHearOfIt() {
    UUID station = station("430525103");
    var applied = Calls.write().body(application(station, "2019-01-15")).post("/v1/managers");
    applied
        .then()
        .statusCode(201)
        .body("state", equalTo("APPLIED"))
        .body("name", equalTo("李*明"))
        .body("phone", equalTo("138****1234"))
        .body("division", equalTo("430525103"));
    UUID id = UUID.fromString(applied.jsonPath().getString("id"));
    assertThat(Outboxes.payloads(ADMITTED, id), hasSize(0));
    admit(id, "2019-01-14").then().statusCode(409).body("type", endsWith("/before-its-beginning"));
    admit(id, "2019-02-20")
        .then()
        .statusCode(200)
        .body("state", equalTo("ADMITTED"))
        .body("admittedOn", equalTo("2019-02-20"));
    admit(id, "2019-02-21").then().statusCode(409).body("type", endsWith("/state-not-fitting"));
    List<JsonNode> events = Outboxes.payloads(ADMITTED, id);
    assertThat(events, hasSize(1));
    EventContracts.assertValid("household-registry", ADMITTED, events.getFirst());
    assertThat(events.getFirst().path("divisions").size(), equalTo(2));
    RestAssured.get("/v1/managers/" + id)
        .then()
        .statusCode(200)
        .header("ETag", Calls.etag(1))
        .body("divisions", contains("430525103204", "430525102"));
  }

  @Test
  void refusesDivisionsAndStationsThatDoNotExist() {
    UUID station = station("430525103");
    Map<String, Object> nowhere = application(station, "2019-01-15");
    nowhere.put("divisions", List.of("430525103204", "430599"));
    Calls.write()
        .body(nowhere)
        .post("/v1/managers")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/divisions/1"));
    Calls.write()
        .body(application(UUID.randomUUID(), "2019-01-15"))
        .post("/v1/managers")
        .then()
        .statusCode(409)
        .body("type", endsWith("/station-not-known"));
    Calls.write()
        .body(Map.of("name", "x", "division", "430599", "kind", "VILLAGE_POINT"))
        .post("/v1/stations")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/division"));
  }

  @Test
  void aBulkLandsThoseWhoWereAdmittedLongAgoAsAdmitted() {
    UUID station = station("430525104");
    List<Map<String, Object>> items =
        Stream.generate(() -> application(station, "2019-01-15"))
            .limit(500)
            .peek(m -> m.put("clientReference", "m-" + UUID.randomUUID()))
            .peek(m -> m.put("admittedOn", "2019-02-20"))
            .toList();
    Map<String, Object> body = Map.of("items", items);
    long statements =
        Statements.during(() ->
            Calls.write()
                .body(body)
                .post("/v1/managers/bulk")
                .then()
                .statusCode(200)
                .body("created", equalTo(500)));
    assertThat(statements, lessThanOrEqualTo(10L));
    var again = Calls.write().body(body).post("/v1/managers/bulk");
    again.then().body("existing", equalTo(500));
    UUID first = UUID.fromString(again.jsonPath().getString("items[0].id"));
    assertThat(Outboxes.payloads(ADMITTED, first), hasSize(1));
    RestAssured.get("/v1/managers?division=430525104&limit=2")
        .then()
        .statusCode(200)
        .body("items.state", contains("ADMITTED", "ADMITTED"));
    Map<String, Object> backwards = application(station, "2019-01-15");
    backwards.put("clientReference", "m-" + UUID.randomUUID());
    backwards.put("admittedOn", "2019-01-01");
    Calls.write()
        .body(Map.of("items", List.of(backwards)))
        .post("/v1/managers/bulk")
        .then()
        .body("refused", equalTo(1));
  }

  @Test
  void stationsAreATree() {
    Map<String, Object> office = new HashMap<>();
    office.put("name", "洞口县社会扶贫办公室");
    office.put("division", "430525");
    office.put("kind", "COUNTY_OFFICE");
    office.put("occurredOn", "2018-01-01");
    office.put("clientReference", "s-" + UUID.randomUUID());
    String county = Calls.write().body(office).post("/v1/stations").jsonPath().getString("id");
    Calls.write()
        .body(office)
        .post("/v1/stations")
        .then()
        .statusCode(200)
        .body("id", equalTo(county));
    Map<String, Object> below = new HashMap<>(office);
    below.put("clientReference", null);
    below.put("parentId", county);
    below.put("occurredOn", "2017-12-31");
    Calls.write()
        .body(below)
        .post("/v1/stations")
        .then()
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    below.put("occurredOn", "2018-01-01");
    Calls.write()
        .body(below)
        .post("/v1/stations")
        .then()
        .statusCode(201)
        .body("parentId", equalTo(county));
    below.put("clientReference", "s-" + UUID.randomUUID());
    Calls.write()
        .body(Map.of("items", List.of(below, below)))
        .post("/v1/stations/bulk")
        .then()
        .body("items.outcome", contains("created", "existing"));
    RestAssured.get("/v1/stations?division=430525&limit=1").then().body("items.size()", equalTo(1));
    RestAssured.get("/v1/stations/" + county).then().statusCode(200).header("ETag", Calls.etag(0));
  }

  private static UUID station(String division) {
    return UUID.fromString(
        Calls.write()
            .body(Map.of("name", "工作站", "division", division, "kind", "TOWNSHIP_STATION"))
            .post("/v1/stations")
            .jsonPath()
            .getString("id"));
  }

  private static Map<String, Object> application(UUID station, String day) {
    return new HashMap<>(
        Map.of(
            "name",
            "李小明",
            "phone",
            "13800001234",
            "stationId",
            station,
            "divisions",
            List.of("430525103204", "430525102"),
            "occurredOn",
            day));
  }

  private static io.restassured.response.Response admit(UUID id, String day) {
    return Calls.write().body(Map.of("occurredOn", day)).post("/v1/managers/" + id + "/admission");
  }
}

package org.bangfu.registry.standing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Many villages: what is brought in together, and who is on the list on a day. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class VillageListTest {
  private static final Tokens COUNTY = Tokens.staff(Role.COUNTY_OFFICER, "430525");
  private static final String TYPE = "org.bangfu.village.standing-changed.v1";

  @Test
  void aBulkLandsWhatIsGoodInItsOrderAndCanBeRepeated() {
    Body[] items = {
      item("430525113201", "POOR", "2014-12-31"),
      item("430525113201", "DELISTED", "2017-12-31"),
      item("430525113204", "DELISTED", "2017-12-31"),
      item("450923101001", "POOR", "2014-12-31"),
      item("430525113204", "POOR", "2014-12-31"),
      Body.of("clientReference", "v-none").with("village", "430525113"),
      item("430525113205", "POOR", "2014-12-31").with("clientReference", null)
    };
    bulk(COUNTY, items)
        .body(
            "items.outcome",
            contains("created", "created", "refused", "refused", "created", "refused", "refused"))
        .body("items[2].problem.type", endsWith("/state-not-fitting"))
        .body("items[3].problem.type", endsWith("/not-found"))
        .body("items[5].problem.errors.pointer", contains("/step", "/village"));
    int told = Outboxes.payloads(TYPE).size();
    bulk(COUNTY, items)
        .body("items[0].outcome", equalTo("existing"))
        .body("items[1].outcome", equalTo("existing"))
        .body("items[2].outcome", equalTo("created"))
        .body("items[4].outcome", equalTo("existing"));
    assertEquals(told + 1, Outboxes.payloads(TYPE).size());
    bulk(COUNTY, items[0].with("village", "430525113206"))
        .body("items[0].problem.type", endsWith("/reference-reused"));
    Calls.as(Tokens.staff(Role.TOWNSHIP_OFFICER, "430525113"))
        .body(Body.items(items[0]))
        .post("/v1/village-standings/bulk")
        .then()
        .statusCode(403);
  }

  @Test
  void manyTakeAFewStatements() {
    List<String> villages =
        Database.rows(
            "select code from division where code like '430528%' and length(code) = 12 order by code limit 200");
    List<Body> items = new ArrayList<>();
    villages.forEach(village -> {
      items.add(item(village, "POOR", "2014-12-31"));
      items.add(item(village, "DELISTED", "2017-12-31"));
    });
    long statements =
        Statements.during(() ->
            Calls.write()
                .body(Body.items(items))
                .post("/v1/village-standings/bulk")
                .then()
                .statusCode(200)
                .body("created", equalTo(items.size())));
    assertThat(statements, lessThanOrEqualTo(8L));
    assertEquals(
        1,
        Statements.during(
            () -> list("430528", Map.of("limit", 200)).body("items.size()", equalTo(200))));
  }

  @Test
  void listsWhoStandsWhereOnADay() {
    bulk(
        COUNTY,
        item("430525211201", "POOR", "2014-12-31"),
        item("430525211202", "POOR", "2014-12-31"),
        item("430525211204", "POOR", "2014-12-31"),
        item("430525211202", "DELISTED", "2018-12-31"));
    String township = "430525211";
    list(township, Map.of("asOf", "2014-12-30")).body("items", empty());
    list(township, Map.of("asOf", "2018-12-30"))
        .body("items.state", contains("POOR", "POOR", "POOR"));
    list(township, Map.of("asOf", "2018-12-31", "state", "DELISTED"))
        .body("items.village", contains("430525211202"))
        .body("items.since", contains("2018-12-31"));
    list(township, Map.of("state", "POOR"))
        .body("items.village", contains("430525211201", "430525211204"));
    String cursor =
        list(township, Map.of("limit", 2))
            .body("items.village", contains("430525211201", "430525211202"))
            .extract()
            .path("nextCursor");
    list(township, Map.of("limit", 2, "cursor", cursor))
        .body("items.village", contains("430525211204"))
        .body("nextCursor", nullValue());
    Calls.as(Tokens.staff(Role.ANALYST, "450923"))
        .get("/v1/village-standings?division=430525")
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void nothingIsDatedIntoAClosedPeriod() {
    Tokens county = Tokens.staff(Role.COUNTY_OFFICER, "431028");
    Calls.as(county)
        .body(
            Body.of("division", "431028")
                .with("firstDay", "2016-01-01")
                .with("lastDay", "2016-12-31")
                .with("reason", "年报已上报"))
        .post("/v1/closed-periods")
        .then()
        .statusCode(201);
    bulk(
            county,
            item("431028101001", "POOR", "2016-05-05"),
            item("431028101002", "POOR", "2015-12-31"))
        .body("items.outcome", contains("refused", "created"))
        .body("items[0].problem.type", endsWith("/period-closed"));
  }

  private static ValidatableResponse bulk(Tokens caller, Body... items) {
    return Calls.as(caller)
        .body(Body.items((Object[]) items))
        .post("/v1/village-standings/bulk")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse list(String division, Map<String, Object> query) {
    return Calls.write()
        .queryParam("division", division)
        .queryParams(query)
        .get("/v1/village-standings")
        .then()
        .statusCode(200);
  }

  /** Of before anybody was registered there. */
  private static Body item(String village, String to, String day) {
    return Body.of("clientReference", "v-" + village + "-" + to)
        .with("village", village)
        .with(
            "step",
            Body.of("to", to)
                .with("occurredOn", day)
                .with("basis", "湘扶办发〔2014〕号")
                .with("origin", "HISTORY"));
  }
}

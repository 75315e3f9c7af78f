package org.bangfu.reporting.division;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Events;
import org.bangfu.reporting.EventFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Villages become one by another code: each code keeps its figures, and the sums above hold. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DivisionsStoryTest {
  private static final String TYPE = "org.bangfu.division.changed.v1";
  private static final String TOWNSHIP = "520403104";
  private static final String ONE = "520403104200";
  private static final String OTHER = "520403104201";
  private static final String NEW = "520403104290";

  private final EventFixtures events = new EventFixtures();

  @Test
  void figuresOfAnOldCodeStayAndTheNewOneAnswers() {
    events
        .household(ONE, "2019-03-01")
        .household(OTHER, "2019-03-01")
        .household(OTHER, "2019-03-02");
    events.counted();
    changed(
        TOWNSHIP,
        "2020-07-01",
        division(ONE, NEW, "湖新社区", true),
        division(OTHER, NEW, "湖新社区", true));
    await()
        .pollInterval(Duration.ofMillis(25))
        .atMost(Duration.ofSeconds(30))
        .until(() -> Database.number("select count(*) from division where code = ?", NEW) == 1);
    // what moves is told of one by one
    events
        .closed(ONE, "2020-07-01")
        .closed(OTHER, "2020-07-01")
        .closed(OTHER, "2020-07-01")
        .reopened(NEW, "2020-07-01")
        .reopened(NEW, "2020-07-01")
        .reopened(NEW, "2020-07-01");
    events.counted();
    figure(ONE, "2020-06-30").body("value", is(1));
    figure(ONE, "2020-07-01").body("value", is(0));
    figure(NEW, "2020-06-30").body("value", is(0));
    figure(NEW, "2020-07-01").body("value", is(3));
    figure(TOWNSHIP, "2020-06-30").body("value", is(3));
    figure(TOWNSHIP, "2020-07-01").body("value", is(3));
    ranking("2020-06-30")
        .body("items.division", hasItems(ONE, OTHER))
        .body("items.division", not(hasItem(NEW)));
    ranking("2020-07-01")
        .body("items[0].division", is(NEW))
        .body("items[0].name", is("湖新社区"))
        .body("items[0].value", is(3))
        .body("items.division", not(hasItem(ONE)))
        .body("items.division", not(hasItem(OTHER)));
  }

  @Test
  void changesComeInAnyOrderAndAgain() {
    String first = "520403104207";
    String second = "520403104291";
    String third = "520403104292";
    UUID later = changed(TOWNSHIP, "2021-01-01", division(second, third, "小山新村", true));
    until("520403104292||2021-01-01|", third);
    until("520403104291|2020-12-31||520403104291", second);
    changed(TOWNSHIP, "2020-08-01", division(first, second, "小山社区", true));
    until("520403104291|2020-12-31|2020-08-01|小山社区", second);
    until("520403104207|2020-07-31||小山村村民委员会", first);
    send(later, TOWNSHIP, "2021-01-01", division(second, third, "小山新村", true));
    changed(TOWNSHIP, "2021-02-01", division(third, third, "小山村", false));
    until("520403104292||2021-01-01|小山村", third);
  }

  @Test
  void theExampleIsRead() {
    Events.send(
        UUID.randomUUID(),
        "division",
        TYPE,
        UUID.randomUUID(),
        1,
        "430525103",
        EventContracts.example("household-registry", TYPE));
    await()
        .pollInterval(Duration.ofMillis(25))
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            Database.number("select count(*) from division where code = '430525103298'") == 1);
    assertEquals(
        List.of("430525103204|2026-11-30", "430525103205|2026-11-30"),
        Database.rows(
            "select code, valid_to from division where code in ('430525103204', '430525103205') order by 1"));
    // other tests rank these villages
    Database.changeAsOwner("update division set valid_to = null where code like '430525103%'");
    Database.changeAsOwner("delete from division where code = '430525103298'");
  }

  private static void until(String row, String code) {
    String[] parts = row.split("\\|", -1);
    await()
        .pollInterval(Duration.ofMillis(25))
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            Database.rows(
                    """
                    select code, coalesce(cast(valid_to as text), ''), coalesce(cast(valid_from as text), ''), name
                    from division where code = ?
                    """,
                    code)
                .stream()
                .anyMatch(found -> found.startsWith(String.join("|", parts))));
  }

  @SafeVarargs
  private static UUID changed(String place, String day, Map<String, Object>... divisions) {
    UUID id = UUID.randomUUID();
    send(id, place, day, divisions);
    return id;
  }

  @SafeVarargs
  private static void send(UUID id, String place, String day, Map<String, Object>... divisions) {
    Events.send(
        id,
        "division",
        TYPE,
        UUID.randomUUID(),
        1,
        place,
        Map.of(
            "changeId",
            UUID.randomUUID(),
            "kind",
            "MERGE",
            "division",
            place,
            "divisions",
            List.of(divisions),
            "occurredOn",
            day));
  }

  private static Map<String, Object> division(
      @Nullable String from, String to, String name, boolean ends) {
    Map<String, Object> division = new HashMap<>();
    division.put("from", from);
    division.put("to", to);
    division.put("name", name);
    division.put("ends", ends);
    return division;
  }

  private static ValidatableResponse figure(String division, String asOf) {
    return given()
        .queryParam("division", division)
        .queryParam("asOf", asOf)
        .get("/v1/indicators/households.registered")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse ranking(String asOf) {
    return given()
        .queryParam("division", TOWNSHIP)
        .queryParam("level", "village")
        .queryParam("asOf", asOf)
        .get("/v1/indicators/households.registered/ranking")
        .then()
        .statusCode(200);
  }
}

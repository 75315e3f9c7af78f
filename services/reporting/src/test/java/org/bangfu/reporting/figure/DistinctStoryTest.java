package org.bangfu.reporting.figure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Events;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.reporting.EventFixtures;
import org.bangfu.reporting.question.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How many had something: each once, in every place and period by itself. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DistinctStoryTest {
  // counties that no other test plays in
  private static final String COUNTY = "530128";
  private static final String ONE = "530128001001";
  private static final String OTHER = "530128002001";
  private static final String RANDOM_COUNTY = "530129";

  private static final String NEEDS = "households.with-needs";
  private static final String HELPED = "households.helped";

  private final EventFixtures events = new EventFixtures();
  private final UUID first = UUID.randomUUID();
  private final UUID second = UUID.randomUUID();

  @BeforeAll
  void play() {
    need(first, ONE, "JOB", "2020-01-05");
    need(first, ONE, "JOB", "2020-01-20");
    need(first, ONE, "MEDICAL", "2020-02-01");
    need(second, OTHER, "JOB", "2020-01-10");
    // it lives elsewhere since
    need(first, OTHER, "JOB", "2020-01-25");

    UUID reversed = UUID.randomUUID();
    // told before what it takes back
    aid("aid.reversed.v1", reversed, first, ONE, "2020-02-03");
    aid("aid.recorded.v1", reversed, first, ONE, "2020-01-10");
    aid("aid.recorded.v1", UUID.randomUUID(), first, ONE, "2020-02-10");
    UUID atOnce = UUID.randomUUID();
    aid("aid.recorded.v1", atOnce, second, OTHER, "2020-04-01");
    aid("aid.reversed.v1", atOnce, second, OTHER, "2020-04-02");
    help("need.claim-confirmed.v1", "claimId", second, "2020-05-01");
    help("donation.used.v1", "useId", second, "2020-05-02");
    help("campaign.disbursed.v1", "disbursementId", null, "2020-06-01");
    events.household(ONE, "2020-01-01").household(ONE, "2020-01-02").counted();
  }

  @Test
  void eachCountsOnceInEveryPlaceByItself() {
    assertEquals(1, value(NEEDS, ONE, "2020-01-31", "month"));
    assertEquals(2, value(NEEDS, OTHER, "2020-01-31", "month"));
    assertEquals(1, value(NEEDS, "530128001", "2020-01-31", "month"));
    assertEquals(2, value(NEEDS, "530128002", "2020-01-31", "month"));
    // not three
    assertEquals(2, value(NEEDS, COUNTY, "2020-01-31", "month"));
    given()
        .queryParams(Map.of("division", COUNTY, "asOf", "2020-01-31", "period", "month"))
        .get("/v1/indicators/" + NEEDS + "/ranking")
        .then()
        .statusCode(200)
        .body("items.find { it.division == '530128002' }.value", is(2))
        .body("items.find { it.division == '530128001' }.value", is(1));
    given()
        .queryParams(Map.of("division", ONE, "asOf", "2020-01-31", "period", "month"))
        .get("/v1/indicators/" + NEEDS + "/share?of=" + COUNTY)
        .then()
        .statusCode(200)
        .body("numerator", is(1))
        .body("denominator", is(2));
  }

  @Test
  void eachCountsOnceInEveryPeriodByItself() {
    assertEquals(1, value(NEEDS, COUNTY, "2020-01-05", "day"));
    assertEquals(0, value(NEEDS, COUNTY, "2020-01-06", "day"));
    assertEquals(2, value(NEEDS, COUNTY, "2020-01-10", "ten-days"));
    assertEquals(1, value(NEEDS, COUNTY, "2020-01-20", "ten-days"));
    assertEquals(1, value(NEEDS, COUNTY, "2020-02-29", "month"));
    assertEquals(2, value(NEEDS, COUNTY, "2020-03-31", "quarter"));
    assertEquals(2, value(NEEDS, COUNTY, "2020-12-31", "year"));
    assertEquals(1, value(NEEDS, COUNTY, "2020-01-09", null));
    assertEquals(2, value(NEEDS, COUNTY, "2020-12-31", null));
    series("month", "2020-01-01", "2020-03-31").body("points.value", contains(2, 1, 0));
    series("ten-days", "2020-01-01", "2020-02-10").body("points.value", contains(2, 1, 1, 1));
    series("quarter", "2019-10-01", "2020-03-31").body("points.value", contains(0, 2));
  }

  @Test
  void aPartIsCountedByItself() {
    given()
        .queryParams(Map.of("division", COUNTY, "asOf", "2020-12-31", "category", "MEDICAL"))
        .get("/v1/indicators/" + NEEDS)
        .then()
        .statusCode(200)
        .body("value", is(1))
        .body("definition.kind", is("distinct"));
    given()
        .queryParams(
            Map.of(
                "indicator", NEEDS + "," + HELPED,
                "division", COUNTY,
                "level", "township",
                "period", "month",
                "from", "2020-01-01",
                "to", "2020-02-29"))
        .get("/v1/analytics")
        .then()
        .statusCode(200)
        .body(
            "items.findAll { it.division == '530128002' && it.id == '" + NEEDS + "' }.value",
            contains(2, 0));
    given()
        .queryParams(
            Map.of(
                "indicator",
                NEEDS,
                "division",
                COUNTY,
                "to",
                "2020-02-29",
                "dimension",
                "category"))
        .get("/v1/analytics")
        .then()
        .statusCode(200)
        .body("items.value", contains(2, 1));
    given()
        .queryParams(
            Map.of(
                "indicator", NEEDS,
                "division", COUNTY,
                "period", "day",
                "from", "2020-01-01",
                "to", "2020-07-31"))
        .get("/v1/analytics")
        .then()
        .statusCode(400)
        .body(
            "errors[0].detail",
            is("at most 200 distinct counts are answered at once, and these are 213"));
  }

  @Test
  void whatIsTakenBackTakesAwayJustThatInItsPeriod() {
    assertEquals(1, value(HELPED, COUNTY, "2020-01-31", "month"));
    // the other aid stands
    assertEquals(1, value(HELPED, COUNTY, "2020-02-29", "month"));
    assertEquals(0, value(HELPED, COUNTY, "2020-02-09", "quarter"));
    assertEquals(1, value(HELPED, COUNTY, "2020-04-01", "month"));
    assertEquals(0, value(HELPED, COUNTY, "2020-04-30", "month"));
    // two helps in May, one household
    assertEquals(1, value(HELPED, COUNTY, "2020-05-31", "month"));
    // what came to a place helped no household
    assertEquals(0, value(HELPED, COUNTY, "2020-06-30", "month"));
    assertEquals(2, value(HELPED, COUNTY, "2020-06-30", "year"));
  }

  @Test
  void itsEventsAreTracedAndSumsOfAllLeaveItOut() {
    given()
        .queryParams(Map.of("division", COUNTY, "to", "2020-12-31"))
        .get("/v1/indicators/" + NEEDS + "/facts")
        .then()
        .statusCode(200)
        .body("items", hasSize(5))
        .body("items.value", contains(1, 1, 1, 1, 1));
    given()
        .queryParam("division", COUNTY)
        .get("/v1/summary")
        .then()
        .statusCode(200)
        .body("figures.id", not(hasItem(HELPED)));
  }

  @Test
  void aFormulaDividesItAndAddsItToNothing() {
    Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, COUNTY);
    define(
            officer,
            "helped-rate",
            Map.of("plus", terms(HELPED), "over", terms("households.registered")))
        .statusCode(201)
        .body("definition.kind", is("rate"));
    define(officer, "aid-each", Map.of("plus", terms("aid.services"), "over", terms(HELPED)))
        .statusCode(201);
    define(officer, "both", Map.of("plus", terms(HELPED, NEEDS)))
        .statusCode(400)
        .body("errors[0].pointer", is("/formula/plus"))
        .body(
            "errors[0].detail",
            equalTo("a distinct count stands alone: who is in several would count twice"));
    define(officer, "less", Map.of("plus", terms(NEEDS), "minus", terms(HELPED)))
        .statusCode(400)
        .body("errors[0].pointer", is("/formula/plus"));
    define(
            officer,
            "over-both",
            Map.of("plus", terms("aid.services"), "over", terms(HELPED, NEEDS)))
        .statusCode(400)
        .body("errors[0].pointer", is("/formula/over"));
    Calls.as(officer)
        .queryParams(Map.of("division", COUNTY, "asOf", "2020-12-31"))
        .get("/v1/indicators/" + COUNTY + ".helped-rate")
        .then()
        .statusCode(200)
        .body("value", is(100.0f));
  }

  @Test
  void aPublicationFreezesIt() {
    Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, COUNTY);
    String id =
        Calls.as(officer)
            .body(Body.of("division", COUNTY).with("name", "去重").with("asOf", "2020-01-31"))
            .post("/v1/publications")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    for (Map.Entry<String, Integer> each :
        Map.of(COUNTY, 2, "530128002", 2, "530128001", 1, ONE, 1).entrySet()) {
      String found = "items.find { it.id == '" + NEEDS + "' }";
      Calls.as(officer)
          .queryParam("division", each.getKey())
          .get("/v1/publications/" + id + "/figures")
          .then()
          .statusCode(200)
          .body(found + ".value", is(each.getValue()))
          .body(found + ".now", is(each.getValue()));
    }
  }

  @Test
  void itIsWhatIsFoundByLookingAtEachEvent() {
    record Had(UUID act, int household, String village, LocalDate on, @Nullable LocalDate gone) {}
    List<String> villages = List.of("530129001001", "530129001002", "530129002001");
    Random random = new Random(530129);
    List<UUID> households = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      households.add(UUID.randomUUID());
    }
    List<Had> all = new ArrayList<>();
    List<Runnable> told = new ArrayList<>();
    for (int i = 0; i < 90; i++) {
      LocalDate on = LocalDate.of(2019, 11, 1).plusDays(random.nextInt(120));
      Had had =
          new Had(
              UUID.randomUUID(),
              random.nextInt(households.size()),
              villages.get(random.nextInt(villages.size())),
              on,
              i % 4 == 0 ? on.plusDays(random.nextInt(20)) : null);
      all.add(had);
      UUID household = households.get(had.household);
      told.add(() -> aid("aid.recorded.v1", had.act, household, had.village, had.on.toString()));
      if (had.gone != null) {
        String gone = had.gone.toString();
        told.add(() -> aid("aid.reversed.v1", had.act, household, had.village, gone));
      }
    }
    Collections.shuffle(told, random);
    told.forEach(Runnable::run);
    events.counted();
    Map<String, Integer> wrong = new HashMap<>();
    for (String place : List.of("530129001001", "530129001", "530129002", RANDOM_COUNTY)) {
      for (Period period : Period.values()) {
        LocalDate day = LocalDate.of(2019, 12, 1).plusDays(random.nextInt(80));
        LocalDate start = period.startOf(day);
        long expected =
            all.stream()
                .filter(had -> had.village.startsWith(place))
                .filter(had -> !had.on.isBefore(start) && !had.on.isAfter(day))
                .filter(had -> had.gone == null || had.gone.isAfter(day))
                .map(Had::household)
                .distinct()
                .count();
        int found = value(HELPED, place, day.toString(), period.wireName());
        if (found != expected) {
          wrong.put(place + " " + period + " " + day + " instead of " + expected, found);
        }
      }
    }
    assertEquals(Map.of(), wrong);
    assertThat(value(HELPED, RANDOM_COUNTY, "2020-12-31", null), greaterThan(5));
  }

  private static ValidatableResponse define(Tokens officer, String name, Map<String, ?> formula) {
    return Calls.as(officer)
        .body(
            Body.of("id", COUNTY + "." + name)
                .with("nameZh", name)
                .with("meaningZh", name)
                .with("formula", formula))
        .post("/v1/indicators")
        .then();
  }

  private static List<Map<String, String>> terms(String... indicators) {
    return List.of(indicators).stream().map(id -> Map.of("indicator", id)).toList();
  }

  private static int value(
      String indicator, String division, String asOf, @Nullable String period) {
    var asked = given().queryParam("division", division).queryParam("asOf", asOf);
    if (period != null) {
      asked.queryParam("period", period);
    }
    return asked
        .get("/v1/indicators/" + indicator)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getInt("value");
  }

  private static ValidatableResponse series(String period, String from, String to) {
    return given()
        .queryParams(Map.of("division", COUNTY, "period", period, "from", from, "to", to))
        .get("/v1/indicators/" + NEEDS + "/series")
        .then()
        .statusCode(200);
  }

  private void need(UUID household, String village, String category, String day) {
    events.send(
        "need.published.v1",
        Map.of(
            "division", village,
            "householdId", household.toString(),
            "category", category,
            "occurredOn", day));
  }

  /** An aid record, or that it was taken back. */
  private void aid(String type, UUID record, UUID household, String village, String day) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("division", village);
    payload.put("householdId", household.toString());
    payload.put("engagements", 0);
    payload.put("goods", 0);
    payload.put("services", 1);
    payload.put("funds", "0.00");
    payload.put("occurredOn", day);
    events.sent(Events.send("aid", "org.bangfu." + type, record, 1, village, payload));
  }

  private void help(String type, String act, @Nullable UUID household, String day) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("division", OTHER);
    payload.put(act, UUID.randomUUID().toString());
    payload.put("householdId", household == null ? null : household.toString());
    payload.put("occurredOn", day);
    UUID id =
        Events.send(
            EventFixtures.aggregate(type),
            "org.bangfu." + type,
            UUID.randomUUID(),
            1,
            OTHER,
            payload);
    if (household != null) {
      events.sent(id);
    }
  }
}

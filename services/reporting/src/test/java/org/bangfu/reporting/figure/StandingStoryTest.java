package org.bangfu.reporting.figure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.testing.Backends;
import org.bangfu.reporting.EventFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who is on the poverty register and who is watched, over the years of four households. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandingStoryTest {
  private static final String VILLAGE = "520402001001";
  private static final String COUNTY = "520402";

  private final EventFixtures events = new EventFixtures();

  @BeforeAll
  void play() {
    // one that had exited before it was registered, one in poverty, one that never was
    registered("EXITED", "2014-03-05", "2018-12-31", 5);
    registered("IN_POVERTY", "2016-01-01", "2016-01-01", 4);
    registered("NONE", null, null, 3);
    standing("IN_POVERTY", "EXITED", 4, false, "2019-12-31");
    standing("EXITED", "RETURNED", 4, false, "2020-02-01");
    overridden(false, "2020-02-10");
    overridden(false, "2020-02-11");
    overridden(true, "2020-02-12");
    removed("EXITED", false, "2020-02-20");
    removed("IN_POVERTY", false, "2020-02-20");
    removed("IN_POVERTY", true, "2020-02-25");
    guarantees("2019-06-01", "HOUSING", null, "UNMET", "WATER", null, "MET");
    guarantees("2020-06-01", "HOUSING", "UNMET", "MET");
    // recorded late, of a day before
    guarantees("2019-09-01", "WATER", "MET", "UNMET");
    guarantees("2020-12-01", "HOUSING", "MET", null, "WATER", "UNMET", null);
    // that was wrong
    standing("RETURNED", "EXITED", 4, true, "2020-03-01");
    members(1, "2020-04-01");
    watched("NONE", null, "MONITORED", "AT_THE_EDGE", false, null, "2020-05-01");
    watched("MONITORED", "AT_THE_EDGE", "RISK_REMOVED", null, false, "ASSISTED", "2020-11-10");
    watched("RISK_REMOVED", null, "MONITORED", "AT_THE_EDGE", true, "ASSISTED", "2020-11-20");
    another("NONE", null, "MONITORED", "AT_THE_EDGE", false, "2020-05-01");
    another("MONITORED", "AT_THE_EDGE", "MONITORED", "SUDDEN_HARDSHIP", false, "2020-06-01");
    another("MONITORED", "SUDDEN_HARDSHIP", "MONITORED", "AT_THE_EDGE", true, "2020-07-01");
    another("MONITORED", "AT_THE_EDGE", "RISK_REMOVED", null, false, "2020-08-01");
    another("RISK_REMOVED", null, "MONITORED", "AT_THE_EDGE", true, "2020-09-01");
    risks("2020-05-10", "ILLNESS", 1, "ACCIDENT", 1);
    risks("2020-07-01", "ACCIDENT", -1);
    risks("2020-11-10", "ILLNESS", -1);
    risks("2020-11-20", "ILLNESS", 1);
    risks("2020-12-01", "ILLNESS", -1);
    measure("PLANNED", "DONE", false, "2020-07-01");
    measure("DONE", "PLANNED", true, "2020-07-10");
    measure("PLANNED", "DONE", false, "2020-08-01");
    clue(null, "REPORTED", false, "2020-02-01");
    clue("REPORTED", "MONITORED", false, "2020-02-10");
    clue("MONITORED", "REPORTED", true, "2020-03-01");
    clue("VERIFYING", "DISMISSED", false, "2020-04-01");
    clue(null, "REPORTED", false, "2020-05-01");
    clue("REPORTED", "REVERSED", true, "2020-06-01");
    insured("2020-07-01", 1, "2021-07-01", -1);
    // the file was closed on that day
    insured("2020-10-01", -1, "2021-07-01", 1);
    insured("2030-01-01", 1, "2031-01-01", -1);
    paid("12000.00", false, "2020-09-01");
    paid("12000.00", true, "2020-09-10");
    paid("500.50", false, "2020-09-10");
    events.send(
        "household.closed.v1",
        state("MONITORED", "AT_THE_EDGE", "2020-12-01", -5).with("households", -1));
    events.counted();
  }

  @Test
  void theRegisterIsWhatTheStepsSayOnEachDay() {
    standingOn("2013-12-31", 0, 0, 0);
    standingOn("2014-03-05", 1, 0, 0);
    standingOn("2016-12-31", 2, 0, 0);
    standingOn("2018-12-31", 1, 1, 0);
    standingOn("2019-12-31", 0, 2, 0);
    standingOn("2020-02-01", 0, 1, 1);
    standingOn("2020-03-01", 0, 2, 0);
    standingOn("2020-12-01", 0, 1, 0);
    assertThat(value("poverty.people", "standing", "EXITED", "2019-12-31"), is(9));
    assertThat(value("poverty.people", "standing", "EXITED", "2020-04-01"), is(10));
    assertThat(value("poverty.people", "standing", "EXITED", "2020-12-01"), is(5));
    assertThat(value("people.registered", null, null, "2020-12-01"), is(8));
    assertThat(value("households.registered", null, null, "2020-12-01"), is(2));
  }

  private static void standingOn(String day, int inPoverty, int exited, int returned) {
    assertThat(value("poverty.households", "standing", "IN_POVERTY", day), is(inPoverty));
    assertThat(value("poverty.households", "standing", "EXITED", day), is(exited));
    assertThat(value("poverty.households", "standing", "RETURNED", day), is(returned));
    assertThat(value("poverty.households", null, null, day), is(inPoverty + exited + returned));
  }

  @Test
  void exitsAndReturnsAreThoseOfTheirYearLessWhatWasTakenBack() {
    series("poverty.exits", 1, 1, 0);
    series("poverty.exits-people", 5, 4, 0);
    series("poverty.returns", 0, 0, 0);
    series("poverty.returns-people", 0, 0, 0);
  }

  private static void series(String indicator, Integer... values) {
    given()
        .queryParam("division", COUNTY)
        .queryParam("period", "year")
        .queryParam("from", "2018-01-01")
        .queryParam("to", "2020-12-31")
        .get("/v1/indicators/" + indicator + "/series")
        .then()
        .statusCode(200)
        .body("points.value", contains(values));
  }

  /** One of three that was taken back. */
  @Test
  void exitsForWhichACountyAnswersAreCountedBeside() {
    for (Map.Entry<String, Integer> expected :
        Map.of("2020-02-11", 2, "2020-12-31", 1).entrySet()) {
      for (String indicator : List.of("poverty.exits-overridden", "poverty.exits")) {
        given()
            .queryParam("division", "520403")
            .queryParam("asOf", expected.getKey())
            .get("/v1/indicators/" + indicator)
            .then()
            .statusCode(200)
            .body("value", is(expected.getValue()));
      }
    }
  }

  /** Two that should never have been there, and one of them rightly was. */
  @Test
  void whoWasListedWronglyLowersTheStockAndIsNoExit() {
    for (Map.Entry<String, Integer> expected :
        Map.of("2020-02-19", 0, "2020-02-20", 2, "2020-12-31", 1).entrySet()) {
      assertThat(elsewhere("poverty.removals", expected.getKey()), is(expected.getValue()));
      assertThat(
          elsewhere("poverty.removals-people", expected.getKey()), is(3 * expected.getValue()));
      assertThat(elsewhere("poverty.exits", expected.getKey()), is(0));
      assertThat(elsewhere("poverty.households", expected.getKey()), is(-expected.getValue()));
    }
  }

  /** In a county where nothing else is told. */
  private static Integer elsewhere(String indicator, String asOf) {
    return given()
        .queryParam("division", "520422")
        .queryParam("asOf", asOf)
        .get("/v1/indicators/" + indicator)
        .then()
        .statusCode(200)
        .extract()
        .path("value");
  }

  @Test
  void guaranteesAreWhatWasFoundLastOnEachDay() {
    guaranteedOn("2019-05-31", 0, 0, 0, 0);
    guaranteedOn("2019-06-01", 0, 1, 1, 0);
    guaranteedOn("2019-09-01", 0, 1, 0, 1);
    guaranteedOn("2020-06-01", 1, 0, 0, 1);
    guaranteedOn("2020-12-01", 0, 0, 0, 0);
    given()
        .queryParam("division", COUNTY)
        .queryParam("asOf", "2020-06-01")
        .get("/v1/indicators/guarantees.met-rate")
        .then()
        .statusCode(200)
        .body("value", is(50.0f));
  }

  private static void guaranteedOn(
      String day, int housed, int notHoused, int watered, int notWatered) {
    assertThat(value("guarantees.met", "kind", "HOUSING", day), is(housed));
    assertThat(value("guarantees.unmet", "kind", "HOUSING", day), is(notHoused));
    assertThat(value("guarantees.met", "kind", "WATER", day), is(watered));
    assertThat(value("guarantees.unmet", "kind", "WATER", day), is(notWatered));
    assertThat(value("guarantees.met", null, null, day), is(housed + watered));
  }

  @Test
  void whoIsWatchedIsOfAClassUntilTheRiskOrTheHouseholdIsGone() {
    watchedOn("2020-04-30", 0, 0);
    watchedOn("2020-05-01", 1, 5);
    watchedOn("2020-11-10", 0, 0);
    watchedOn("2020-11-20", 1, 5);
    watchedOn("2020-12-01", 0, 0);
    assertThat(value("monitoring.opened", "kind", "AT_THE_EDGE", "2020-12-31"), is(1));
    assertThat(value("monitoring.removed", "kind", "AT_THE_EDGE", "2020-11-10"), is(1));
    assertThat(value("monitoring.removed", "kind", "AT_THE_EDGE", "2020-12-31"), is(0));
  }

  @Test
  void howARiskWentIsCountedBesideByTheClassLessWhatWasTakenBack() {
    assertThat(value("monitoring.removed-assisted", null, null, "2020-11-10"), is(1));
    assertThat(value("monitoring.removed-assisted", "kind", "AT_THE_EDGE", "2020-11-10"), is(1));
    assertThat(value("monitoring.removed-assisted", null, null, "2020-12-31"), is(0));
    assertThat(value("monitoring.removed-natural", null, null, "2020-12-31"), is(0));
  }

  /** In a county where nothing else is told of. */
  @Test
  void whoIsOfAnotherClassMovesWithItsPeopleAndOpensNoCase() {
    classesOn("2020-05-01", 1, 0);
    classesOn("2020-06-01", 0, 1);
    classesOn("2020-07-01", 1, 0);
    classesOn("2020-08-01", 0, 0);
    assertThat(narrowed("monitoring.opened", null, "2020-12-31"), is(1));
    assertThat(narrowed("monitoring.removed", null, "2020-07-31"), is(0));
  }

  private static void classesOn(String day, int edge, int hardship) {
    assertThat(narrowed("monitoring.households", "AT_THE_EDGE", day), is(edge));
    assertThat(narrowed("monitoring.households", "SUDDEN_HARDSHIP", day), is(hardship));
    assertThat(narrowed("monitoring.people", "AT_THE_EDGE", day), is(5 * edge));
    assertThat(narrowed("monitoring.people", "SUDDEN_HARDSHIP", day), is(5 * hardship));
  }

  @Test
  void removalsForWhichACountyAnswersAreCountedBeside() {
    for (Map.Entry<String, Integer> expected :
        Map.of("2020-07-31", 0, "2020-08-01", 1, "2020-12-31", 0).entrySet()) {
      for (String indicator : List.of("monitoring.removed", "monitoring.removed-overridden")) {
        assertThat(narrowed(indicator, "AT_THE_EDGE", expected.getKey()), is(expected.getValue()));
      }
    }
  }

  private static Integer narrowed(String indicator, @Nullable String kind, String asOf) {
    var asked = given().queryParam("division", "520425").queryParam("asOf", asOf);
    if (kind != null) {
      asked.queryParam("kind", kind);
    }
    return asked.get("/v1/indicators/" + indicator).then().statusCode(200).extract().path("value");
  }

  @Test
  void householdsHaveTheirRisksWhileTheyAreWatched() {
    for (Map.Entry<String, Integer> ill :
        Map.of("2020-05-09", 0, "2020-05-10", 1, "2020-11-10", 0, "2020-11-20", 1, "2020-12-01", 0)
            .entrySet()) {
      assertThat(value("monitoring.risks", "kind", "ILLNESS", ill.getKey()), is(ill.getValue()));
    }
    assertThat(value("monitoring.risks", "kind", "ACCIDENT", "2020-06-30"), is(1));
    assertThat(value("monitoring.risks", "kind", "ACCIDENT", "2020-07-01"), is(0));
  }

  @Test
  void measuresCountWhenTheyWereDoneLessThoseTakenBack() {
    assertThat(value("monitoring.measures-done", "kind", "INDUSTRY", "2020-07-01"), is(1));
    assertThat(value("monitoring.measures-done", "kind", "INDUSTRY", "2020-07-10"), is(0));
    assertThat(value("monitoring.measures-done", null, null, "2020-08-01"), is(1));
  }

  @Test
  void cluesAreOpenUntilTheyAreAnsweredOrDismissed() {
    cluesOn("2020-01-31", 0, 0, 0);
    cluesOn("2020-02-01", 1, 1, 0);
    cluesOn("2020-02-10", 1, 0, 1);
    cluesOn("2020-03-01", 1, 1, 0);
    cluesOn("2020-04-01", 1, 0, 0);
    cluesOn("2020-05-01", 2, 1, 0);
    cluesOn("2020-06-01", 1, 0, 0);
  }

  private static void cluesOn(String day, int reported, int open, int confirmed) {
    assertThat(value("clues.reported", "kind", "HOTLINE", day), is(reported));
    assertThat(value("clues.open", "kind", "HOTLINE", day), is(open));
    assertThat(value("clues.confirmed", null, null, day), is(confirmed));
  }

  /** The end was told with the beginning; of whom it lies ahead nobody is counted yet. */
  @Test
  void whoIsInsuredIsSoUntilTheLastDay() {
    for (Map.Entry<String, Integer> insured :
        Map.of("2020-06-30", 0, "2020-07-01", 1, "2020-09-30", 1, "2020-10-01", 0, "2021-07-01", 0)
            .entrySet()) {
      String day = insured.getKey();
      assertThat(value("insured.households", "kind", "RELAPSE", day), is(insured.getValue()));
      assertThat(value("insured.people", "kind", "RELAPSE", day), is(4 * insured.getValue()));
    }
    for (Map.Entry<String, String> paid :
        Map.of("2020-09-01", "12000.00", "2020-09-30", "500.50").entrySet()) {
      given()
          .queryParam("division", COUNTY)
          .queryParam("asOf", paid.getKey())
          .get("/v1/indicators/insurance.claims")
          .then()
          .statusCode(200)
          .body("value", is(paid.getValue()));
    }
  }

  private static void watchedOn(String day, int households, int people) {
    assertThat(value("monitoring.households", "kind", "AT_THE_EDGE", day), is(households));
    assertThat(value("monitoring.people", "kind", "AT_THE_EDGE", day), is(people));
    assertThat(value("monitoring.households", null, null, day), is(households));
  }

  private static int value(
      String indicator, @Nullable String dimension, @Nullable String of, String day) {
    var asked = given().queryParam("division", COUNTY).queryParam("asOf", day);
    if (dimension != null) {
      asked.queryParam(dimension, of);
    }
    return asked
        .get("/v1/indicators/" + indicator)
        .then()
        .statusCode(200)
        .extract()
        .<Integer>path("value");
  }

  private void registered(
      String state, @Nullable String identified, @Nullable String since, int members) {
    events.send(
        "household.registered.v1",
        told("2019-03-01")
            .with("members", members)
            .with("povertyState", state)
            .with("identifiedOn", identified)
            .with("povertySince", since));
  }

  private void standing(String from, String to, int people, boolean reversal, String day) {
    events.send("household.standing-changed.v1", moved(from, to, people, reversal, day));
  }

  /** An exit that was not proved, of a household that nothing else is told of, or its reversal. */
  private void overridden(boolean reversal, String day) {
    events.send(
        "household.standing-changed.v1",
        (reversal
                ? moved("EXITED", "IN_POVERTY", 1, true, day)
                : moved("IN_POVERTY", "EXITED", 1, false, day))
            .with("division", "520403001001")
            .with("overridden", true));
  }

  /** Of a household that nothing else is told of, or its reversal. */
  private void removed(String stood, boolean reversal, String day) {
    events.send(
        "household.standing-changed.v1",
        (reversal ? moved("REMOVED", stood, 3, true, day) : moved(stood, "REMOVED", 3, false, day))
            .with("division", "520422001001")
            .with("basis", "PROPERTY"));
  }

  /**
   * @param changes of each item the verdict before and since
   */
  private void guarantees(String day, @Nullable String... changes) {
    List<Map<String, Object>> told = new ArrayList<>();
    for (int i = 0; i < changes.length; i += 3) {
      Map<String, Object> change = new HashMap<>();
      change.put("item", changes[i]);
      change.put("on", day);
      change.put("from", changes[i + 1]);
      change.put("to", changes[i + 2]);
      told.add(change);
    }
    events.send("household.guarantees-changed.v1", told(day).with("changes", told));
  }

  private void watched(
      String from,
      @Nullable String classBefore,
      String to,
      @Nullable String classSince,
      boolean reversal,
      @Nullable String removal,
      String day) {
    events.send(
        "household.monitoring-changed.v1",
        moved(from, to, 5, reversal, day)
            .with("removal", removal)
            .with("classBefore", classBefore)
            .with("monitoringClass", classSince));
  }

  /** Of another household, whose removal the county answers for. */
  private void another(
      String from,
      @Nullable String classBefore,
      String to,
      @Nullable String classSince,
      boolean reversal,
      String day) {
    events.send(
        "household.monitoring-changed.v1",
        moved(from, to, 5, reversal, day)
            .with("division", "520425001001")
            .with("overridden", (reversal ? from : to).equals("RISK_REMOVED"))
            .with("classBefore", classBefore)
            .with("monitoringClass", classSince));
  }

  /**
   * @param changes of each risk how many households more have it
   */
  private void risks(String day, Object... changes) {
    List<Map<String, Object>> told = new ArrayList<>();
    for (int i = 0; i < changes.length; i += 2) {
      told.add(Map.of("risk", changes[i], "on", day, "households", changes[i + 1]));
    }
    events.send("household.monitoring-risks-changed.v1", told(day).with("changes", told));
  }

  private void measure(String from, String to, boolean reversal, String day) {
    events.send(
        "household.measure-changed.v1",
        told(day)
            .with("kind", "INDUSTRY")
            .with("from", from)
            .with("to", to)
            .with("reversal", reversal));
  }

  private void clue(@Nullable String from, String to, boolean reversal, String day) {
    events.send(
        "household.clue-changed.v1",
        told(day)
            .with("source", "HOTLINE")
            .with("from", from)
            .with("to", to)
            .with("reversal", reversal));
  }

  /**
   * @param first on which day
   * @param then on which other day
   */
  private void insured(String first, int households, String then, int others) {
    events.send(
        "household.insurance-changed.v1",
        told("2020-06-20")
            .with("changes", List.of(insurance(first, households), insurance(then, others))));
  }

  private static Map<String, Object> insurance(String on, int households) {
    return Map.of("kind", "RELAPSE", "on", on, "households", households, "people", 4 * households);
  }

  private void paid(String amount, boolean reversal, String day) {
    events.send(
        "household.insurance-paid.v1",
        told(day).with("kind", "RELAPSE").with("amount", amount).with("reversal", reversal));
  }

  private void members(int people, String day) {
    events.send("household.members-changed.v1", state("NONE", null, day, people));
  }

  private static Payload moved(String from, String to, int people, boolean reversal, String day) {
    return told(day)
        .with("from", from)
        .with("to", to)
        .with("households", 1)
        .with("people", people)
        .with("reversal", reversal);
  }

  private static Payload state(
      String monitoring, @Nullable String monitoringClass, String day, int people) {
    return told(day)
        .with("people", people)
        .with("povertyState", "EXITED")
        .with("monitoringState", monitoring)
        .with("monitoringClass", monitoringClass);
  }

  private static Payload told(String day) {
    return new Payload().with("division", VILLAGE).with("occurredOn", day);
  }

  /** What an event says. */
  private static final class Payload extends LinkedHashMap<String, @Nullable Object> {
    private static final long serialVersionUID = 1;

    Payload with(String field, @Nullable Object value) {
      put(field, value);
      return this;
    }
  }
}

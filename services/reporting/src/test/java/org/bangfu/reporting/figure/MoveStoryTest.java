package org.bangfu.reporting.figure;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.QueryPlans;
import org.bangfu.kit.testing.RebuildCalls;
import org.bangfu.reporting.HouseholdFixture;
import org.bangfu.reporting.HouseholdFixture.Recorded;
import org.junit.jupiter.api.Test;

/** A household that moves takes along what there is of it; what happened stays where it did. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MoveStoryTest {
  // villages of three townships, in a county that no other test plays in
  private static final String OLD = "530124103201";
  private static final String NEW = "530124104201";
  private static final String THIRD = "530124105201";

  @Inject AgroalDataSource database;

  private final HouseholdFixture household = new HouseholdFixture();

  @Test
  void whatThereIsGoesAlongOnTheDayOfTheMove() {
    Place place = new Place("530125");
    HouseholdFixture.tell(
        household.registered(place.old(), 4, "2020-01-10"),
        household.tagged(place.old(), "KEY_HOUSEHplace.old()", "2020-02-01"),
        household.exited(place.old(), 4, "2020-03-01"),
        household.moved(place.old(), place.other(), "2020-05-10"),
        household.people(place.other(), 1, "EXITED", "2020-06-01"));

    Figures stayed = new Figures(place, "2020-05-09");
    assertEquals(List.of(4, 0), stayed.of("people.registered"));
    assertEquals(List.of(1, 0), stayed.of("poverty.households"));
    assertEquals(List.of(1, 0), stayed.of("tags.households"));
    Figures moved = new Figures(place, "2020-05-10");
    assertEquals(List.of(0, 4), moved.of("people.registered"));
    assertEquals(List.of(0, 1), moved.of("poverty.households"));
    assertEquals(List.of(0, 1), moved.of("tags.households"));
    // the exit was in the old village
    assertEquals(List.of(1, 0), moved.of("poverty.exits"));
    Figures later = new Figures(place, "2020-06-01");
    assertEquals(List.of(0, 5), later.of("people.registered"));
    assertEquals(List.of(0, 1), later.of("households.registered"));
  }

  @Test
  void whatIsHeardOfAfterTheMoveGoesAlongToo() {
    Recorded registered = household.registered(OLD, 4, "2020-01-10");
    Recorded born = household.people(OLD, 1, "IN_POVERTY", "2020-04-01");
    Recorded moved = household.moved(OLD, NEW, "2020-05-10");
    // the move was written down late: this one is of a day on which they lived elsewhere already
    Recorded exited = household.exited(NEW, 5, "2020-05-20");
    HouseholdFixture.tell(moved, exited, born, registered);
    assertEquals(
        List.of(
            "households.registered||530124103201|2020-01-10|1.00",
            "households.registered||530124103201|2020-05-10|-1.00",
            "households.registered||530124104201|2020-05-10|1.00"),
        household.counted().subList(0, 3));
    HouseholdFixture inOrder = new HouseholdFixture();
    HouseholdFixture.tell(
        inOrder.registered(OLD, 4, "2020-01-10"),
        inOrder.people(OLD, 1, "IN_POVERTY", "2020-04-01"),
        inOrder.moved(OLD, NEW, "2020-05-10"),
        inOrder.exited(NEW, 5, "2020-05-20"));
    assertEquals(inOrder.counted(), household.counted());
  }

  @Test
  void whatWasRecordedBeforeCountsInTheNewPlaceFromItsOwnDay() {
    HouseholdFixture.tell(
        household.registered(OLD, 4, "2020-01-10"),
        household.people(OLD, 2, "IN_POVERTY", "2020-05-20"),
        household.moved(OLD, NEW, "2020-05-10"));
    assertEquals(
        List.of(
            "people.registered||530124103201|2020-01-10|4.00",
            "people.registered||530124103201|2020-05-10|-4.00",
            "people.registered||530124104201|2020-05-10|4.00",
            "people.registered||530124104201|2020-05-20|2.00"),
        of("people.registered"));
  }

  @Test
  void whatIsRecordedLaterOfADayBeforeCountsWhereTheyLivedThen() {
    HouseholdFixture.tell(
        household.registered(OLD, 4, "2020-01-10"),
        household.moved(OLD, NEW, "2020-05-10"),
        household.moved(NEW, THIRD, "2020-07-01"),
        household.tagged(THIRD, "KEY_HOUSEHOLD", "2020-04-01"),
        household.tagged(THIRD, "CHRONIC_ILLNESS", "2020-06-01"));
    assertEquals(
        List.of(
            "tags.households|kind=CHRONIC_ILLNESS|530124104201|2020-06-01|1.00",
            "tags.households|kind=CHRONIC_ILLNESS|530124104201|2020-07-01|-1.00",
            "tags.households|kind=CHRONIC_ILLNESS|530124105201|2020-07-01|1.00",
            "tags.households|kind=KEY_HOUSEHOLD|530124103201|2020-04-01|1.00",
            "tags.households|kind=KEY_HOUSEHOLD|530124103201|2020-05-10|-1.00",
            "tags.households|kind=KEY_HOUSEHOLD|530124104201|2020-05-10|1.00",
            "tags.households|kind=KEY_HOUSEHOLD|530124104201|2020-07-01|-1.00",
            "tags.households|kind=KEY_HOUSEHOLD|530124105201|2020-07-01|1.00"),
        of("tags.households"));
  }

  @Test
  void whoGoesBackAndWhoIsClosedLeavesNothing() {
    Place place = new Place("530126");
    HouseholdFixture.tell(
        household.registered(place.old(), 4, "2020-01-10"),
        household.moved(place.old(), place.other(), "2020-05-10"),
        household.people(place.other(), -1, "IN_POVERTY", "2020-06-01"),
        household.moved(place.other(), place.old(), "2020-07-10"),
        household.moved(place.old(), place.other(), "2020-07-10"),
        household.closed(place.other(), 3, "IN_POVERTY", "2020-09-01"));
    assertEquals(
        List.of(
            "people.registered||530126001001|2020-01-10|4.00",
            "people.registered||530126001001|2020-05-10|-4.00",
            "people.registered||530126002001|2020-05-10|4.00",
            "people.registered||530126002001|2020-06-01|-1.00",
            "people.registered||530126002001|2020-09-01|-3.00"),
        of("people.registered"));
    Figures closed = new Figures(place, "2020-09-01");
    for (String indicator : Figures.INDICATORS) {
      assertEquals(List.of(0, 0), closed.of(indicator), indicator);
    }
  }

  @Test
  void inWhateverOrderAndHoweverOftenItIsToldTheSameCounts() {
    RebuildCalls.beginEqual();
    Random random = new Random(530124);
    List<String> first = List.of();
    for (int i = 0; i < 6; i++) {
      HouseholdFixture one = new HouseholdFixture();
      Recorded[] events = {
        one.registered(OLD, 4, "2020-01-10"),
        one.people(OLD, 1, "IN_POVERTY", "2020-02-01"),
        one.tagged(OLD, "KEY_HOUSEHOLD", "2020-05-20"),
        one.moved(OLD, NEW, "2020-05-10"),
        one.exited(NEW, 5, "2020-04-01"),
        one.people(NEW, -2, "EXITED", "2020-06-01"),
        one.moved(NEW, OLD, "2020-06-20"),
        one.tagged(OLD, "CHRONIC_ILLNESS", "2020-06-10"),
        one.moved(OLD, THIRD, "2020-08-01"),
        one.people(THIRD, 1, "EXITED", "2020-08-01"),
        one.closed(THIRD, 4, "EXITED", "2020-09-01")
      };
      List<Recorded> told = new ArrayList<>(Arrays.asList(events));
      if (i > 0) {
        told.addAll(told);
        Collections.shuffle(told, random);
      }
      HouseholdFixture.tell(told.toArray(Recorded[]::new));
      List<String> counted = one.counted();
      first = i == 0 ? counted : first;
      assertEquals(first, counted, told::toString);
    }
    assertThat(first, not(List.of()));
    for (String source : List.of("topics", "facts")) {
      JsonPath rebuild = RebuildCalls.ended(RebuildCalls.start(source));
      assertEquals("EQUAL", rebuild.getString("state"), RebuildCalls.state(rebuild));
    }
    // and what comes after it finds those that were made again
    HouseholdFixture.tell(
        household.registered(OLD, 4, "2020-01-10"), household.moved(OLD, NEW, "2020-05-10"));
    assertThat(of("people.registered").size(), is(3));
  }

  @Test
  void theEventsOfAFigureAddUpToItAndAMoveSaysWhatItTookAlong() {
    Place place = new Place("530127");
    Recorded registered = household.registered(place.old(), 4, "2018-01-10");
    Recorded moved = household.moved(place.old(), place.other(), "2018-05-10");
    HouseholdFixture.tell(registered, moved);
    for (String division :
        List.of(place.old(), place.other(), place.townships().getLast(), place.county())) {
      List<Integer> values = facts(division, "2018-01-01", "2018-12-31").getList("items.value");
      assertEquals(
          new Figures(place, "2018-12-31").value("people.registered", division),
          values.stream().mapToInt(value -> value).sum(),
          division);
    }
    Map<String, Object> came = facts(place.other(), "2018-05-10", "2018-05-10").getMap("items[0]");
    assertEquals(moved.id().toString(), came.get("eventId"));
    assertEquals(registered.id().toString(), came.get("carries"));
    assertEquals(4, came.get("value"));
  }

  @Test
  void whoKeepsAFactAndWhoKeepsAMoveWaitForEachOther() throws Exception {
    Recorded registered = household.registered(OLD, 4, "2020-01-10");
    Recorded moved = household.moved(OLD, NEW, "2020-05-10");
    HouseholdFixture.tell(registered);
    try (Connection counting = database.getConnection();
        Statement statement = counting.createStatement()) {
      counting.setAutoCommit(false);
      statement.execute(
          "select pg_advisory_xact_lock_shared(hashtextextended('moves of subjects', 0))");
      moved.tell();
      await()
          .until(() ->
              Database.number(
                      """
                      select count(*) from pg_locks where locktype = 'advisory' and not granted
                        and database = (select oid from pg_database where datname = current_database())
                      """)
                  > 0);
      assertEquals(
          0, Database.number("select count(*) from subject_move where event_id = ?", moved.id()));
      counting.rollback();
    }
    HouseholdFixture.tell(moved);
    assertThat(of("people.registered").size(), is(3));
  }

  @Test
  void factsAndMovesOfASubjectAreFoundByIt() {
    QueryPlans.assertIndexed(
        "select event_id from fact where subject = '%s' and recorded_at is not null"
            .formatted(UUID.randomUUID()));
    QueryPlans.assertIndexed(
        "select event_id from subject_move where subject = '%s'".formatted(UUID.randomUUID()));
  }

  private List<String> of(String indicator) {
    return household.counted().stream().filter(line -> line.startsWith(indicator + "|")).toList();
  }

  private static JsonPath facts(String division, String from, String to) {
    return given()
        .queryParams(Map.of("division", division, "from", from, "to", to, "limit", 200))
        .get("/v1/indicators/people.registered/facts")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** A county of its own for what is read as figures. */
  private record Place(String county) {
    List<String> townships() {
      return List.of(county + "001", county + "002");
    }

    String old() {
      return county + "001001";
    }

    String other() {
      return county + "002001";
    }
  }

  /**
   * The figures of a day: each time, the townships add up to their county, and villages to them.
   */
  private record Figures(Place place, String day) {
    static final List<String> INDICATORS =
        List.of(
            "households.registered",
            "people.registered",
            "poverty.households",
            "poverty.people",
            "poverty.exits",
            "tags.households");

    Figures {
      for (String indicator : INDICATORS) {
        List<Integer> townships =
            place.townships().stream().map(each -> value(indicator, each, day)).toList();
        assertEquals(
            value(indicator, place.county(), day),
            townships.stream().mapToInt(each -> each).sum(),
            indicator);
        assertEquals(value(indicator, place.old(), day), townships.getFirst(), indicator);
        assertEquals(value(indicator, place.other(), day), townships.getLast(), indicator);
      }
    }

    /** In the old village and in the new one. */
    List<Integer> of(String indicator) {
      return List.of(value(indicator, place.old()), value(indicator, place.other()));
    }

    int value(String indicator, String division) {
      return value(indicator, division, day);
    }

    private static int value(String indicator, String division, String day) {
      return given()
          .queryParams(Map.of("division", division, "asOf", day))
          .get("/v1/indicators/" + indicator)
          .then()
          .statusCode(200)
          .extract()
          .jsonPath()
          .getInt("value");
    }
  }
}

package org.bangfu.reporting.access;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Doors;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Questions and outside readings are read strictly, and no day before 1949 is taken. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StrictDoorTest {
  private static final String FIGURE = "/v1/indicators/aid.goods?division=430525";
  private static final String READINGS = "/v1/outside-readings";
  private static final Body READING =
      Body.of("division", "430525")
          .with("indicator", "helpers")
          .with("asOf", "2018-03-31")
          .with("value", 7);
  private static final String TARGETS = "/v1/targets";
  private static final Body TARGET =
      READING.with("indicator", "helpers.registered").with("source", "a paper");
  private static final String ELSEWHERE = "/v1/published-readings";
  private static final Body PUBLISHED =
      READING
          .with("indicator", "helpers.registered")
          .with("publisher", "an office")
          .with("publishedIn", "a paper")
          .with("publishedOn", "2018-04-01");
  private static final String ID = "00000000-0000-4000-8000-000000000000";

  @Test
  void questions() {
    Doors.refuseParameter(StrictDoorTest::analyst, FIGURE, "drive", "%00");
    Doors.refuseParameter(
        StrictDoorTest::analyst,
        FIGURE,
        "asOf",
        "2018-02-30",
        "2018-2-3",
        "%2B999999999-12-31",
        "-999999999-01-01",
        "1948-12-31",
        "2018-02-03T00:00:00Z");
    Doors.refuseCursors(
        StrictDoorTest::analyst,
        FIGURE.replace("?", "/facts?"),
        "\0",
        "430525|+999999999-12-31|" + ID + "|0",
        "430525\0|2018-01-01|" + ID + "|0");
  }

  @Test
  void readings() {
    Doors.refuseTexts(
        StrictDoorTest::administrator,
        READINGS,
        READING.with("indicator", Doors.HOLE),
        "/indicator");
    Doors.refuseDays(
        StrictDoorTest::administrator, READINGS, READING.with("asOf", Doors.HOLE), "/asOf");
    Doors.refuse(
        administrator(),
        READINGS,
        READING.with("indicator", "helpers.registered").with("asOf", "1948-12-31").toString(),
        "/asOf");
    Doors.refuseMore(StrictDoorTest::administrator, READINGS, READING);
  }

  @Test
  void targets() {
    Doors.refuseTexts(
        StrictDoorTest::administrator, TARGETS, TARGET.with("source", Doors.HOLE), "/source");
    Doors.refuseTexts(
        StrictDoorTest::administrator, TARGETS, TARGET.with("part", Doors.HOLE), "/part");
    Doors.refuseDays(
        StrictDoorTest::administrator, TARGETS, TARGET.with("asOf", Doors.HOLE), "/asOf");
    Doors.refuseWords(
        StrictDoorTest::administrator, TARGETS, TARGET.with("period", Doors.HOLE), "/period");
    Doors.refuseMore(StrictDoorTest::administrator, TARGETS, TARGET);
  }

  @Test
  void publishedReadings() {
    for (String text : List.of("publisher", "publishedIn", "part")) {
      Doors.refuseTexts(
          StrictDoorTest::administrator, ELSEWHERE, PUBLISHED.with(text, Doors.HOLE), "/" + text);
    }
    for (String day : List.of("asOf", "publishedOn")) {
      Doors.refuseDays(
          StrictDoorTest::administrator, ELSEWHERE, PUBLISHED.with(day, Doors.HOLE), "/" + day);
    }
    Doors.refuseWords(
        StrictDoorTest::administrator, ELSEWHERE, PUBLISHED.with("bound", Doors.HOLE), "/bound");
    Doors.refuseMore(StrictDoorTest::administrator, ELSEWHERE, PUBLISHED);
  }

  private static RequestSpecification analyst() {
    return Calls.as(Tokens.staff(Role.ANALYST, "430525"));
  }

  private static RequestSpecification administrator() {
    return Calls.onceAs(Tokens.staff(Role.ADMINISTRATOR, "CN"));
  }
}

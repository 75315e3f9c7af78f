package org.bangfu.reporting.figure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.bangfu.kit.testing.Backends;
import org.bangfu.reporting.EventFixtures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeriesTest {
  private static final String VILLAGE = "520302001001";

  @BeforeAll
  void play() {
    new EventFixtures()
        .household(VILLAGE, "2019-11-30")
        .household(VILLAGE, "2020-01-31")
        .household(VILLAGE, "2020-02-01")
        .household(VILLAGE, "2020-02-10")
        .published(VILLAGE, "JOB", "2020-01-05")
        .published(VILLAGE, "JOB", "2020-01-31")
        .published(VILLAGE, "JOB", "2020-03-31")
        .matched(VILLAGE, "JOB", "2020-01-31")
        .matched(VILLAGE, "JOB", "2020-02-01")
        .counted();
  }

  @Test
  void aFlowIsTheSumOfEachPeriod() {
    series("needs.published", "month", "2020-01-15", "2020-03-31")
        .body("from", is("2020-01-01"))
        .body("points.value", contains(2, 0, 1))
        .body("points.from", contains("2020-01-01", "2020-02-01", "2020-03-01"))
        .body("points.to", contains("2020-01-31", "2020-02-29", "2020-03-31"));
    series("needs.published", "quarter", "2019-10-01", "2020-03-30")
        .body("points.value", contains(0, 2))
        .body("points[1].to", is("2020-03-30"));
    series("needs.published", "year", "2019-01-01", "2020-12-31")
        .body("points.value", contains(0, 3));
    series("needs.published", "day", "2020-01-30", "2020-02-01")
        .body("points.value", contains(0, 2 - 1, 0));
    // over the end of a year, and of a month
    series("needs.published", "week", "2020-01-01", "2020-02-02")
        .body("points.from[0]", is("2019-12-30"))
        .body("points.value", contains(1, 0, 0, 0, 1));
    series("needs.published", "ten-days", "2020-01-05", "2020-02-05")
        .body("points.from", contains("2020-01-01", "2020-01-11", "2020-01-21", "2020-02-01"))
        .body("points.to", contains("2020-01-10", "2020-01-20", "2020-01-31", "2020-02-05"))
        .body("points.value", contains(1, 0, 1, 0));
  }

  @Test
  void aStockIsWhatThereIsAtTheEndOfEachPeriod() {
    series("households.registered", "month", "2020-01-01", "2020-02-05")
        .body("points.value", contains(2, 3));
    series("households.registered", "day", "2020-01-30", "2020-02-01")
        .body("points.value", contains(1, 2, 3));
    series("households.registered", "ten-days", "2020-01-21", "2020-02-10")
        .body("points.value", contains(2, 4));
  }

  @Test
  void aRateIsOfWhatCameInThePeriod() {
    series("needs.success-rate", "month", "2020-01-01", "2020-03-31")
        .body("points.value", contains(50.0f, null, 0.0f));
  }

  @Test
  void isBounded() {
    given()
        .queryParam("division", "520302")
        .queryParam("period", "day")
        .queryParam("from", "2019-01-01")
        .queryParam("to", "2020-12-31")
        .get("/v1/indicators/needs.published/series")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("?from"));
    series("needs.published", "day", "2019-11-27", "2020-12-30").body("points", hasSize(400));
    given()
        .queryParam("division", "520302")
        .get("/v1/indicators/needs.published/series")
        .then()
        .statusCode(200)
        .body("points", hasSize(12));
    given()
        .queryParam("division", "520999")
        .get("/v1/indicators/needs.published/series")
        .then()
        .statusCode(404);
  }

  private static ValidatableResponse series(
      String indicator, String period, String from, String to) {
    return given()
        .queryParam("division", "520302")
        .queryParam("period", period)
        .queryParam("from", from)
        .queryParam("to", to)
        .get("/v1/indicators/" + indicator + "/series")
        .then()
        .statusCode(200);
  }
}

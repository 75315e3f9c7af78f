package org.bangfu.reporting.figure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.reporting.EventFixtures;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class FigureTest {

  @Test
  void answersAStockAndAFlowAsOfADayWhateverTheOrderOfArrival() {
    String village = "520103001001";
    new EventFixtures()
        .household(village, "2020-07-09")
        .household(village, "2019-12-31")
        .published(village, "MEDICAL", "2020-07-08")
        .counted();
    // back-dated: heard of last, counted first
    new EventFixtures().household(village, "2018-01-01").counted();

    figure("households.registered", "520103", "2017-12-31").body("value", is(0));
    figure("households.registered", "520103", "2018-01-01").body("value", is(1));
    figure("households.registered", "520103", "2019-12-31").body("value", is(2));
    figure("households.registered", "520103", "2020-07-08").body("value", is(2));
    figure("households.registered", "520103", "2020-07-09")
        .body("value", is(3))
        .body("unit", is("households"))
        .body("asOf", is("2020-07-09"))
        .body("division", is("520103"))
        .body("divisionName", is("云岩区"))
        .body("period", nullValue())
        .body("drive", nullValue())
        .body("definition.kind", is("stock"));
    figure("needs.published", "520103", "2020-07-07").body("value", is(0));
    figure("needs.published", "520103", "2020-07-08").body("value", is(1));
  }

  @Test
  void aClosedHouseholdIsCountedNoLongerAtAnyLevelUntilItIsReopened() {
    String village = "520121001001";
    List<String> levels = List.of(village, "520121001", "520121", "5201", "52", "CN");
    Map<String, BigDecimal> before = new LinkedHashMap<>();
    levels.forEach(division -> before.put(division, households(division, "2020-05-31")));
    new EventFixtures()
        .household(village, "2019-03-01")
        .household(village, "2019-03-01")
        .closed(village, "2020-02-15")
        .reopened(village, "2020-05-10")
        .counted();
    for (String division : levels) {
      assertThat(
          division, fall(division, "2020-02-14", "2020-02-15"), comparesEqualTo(BigDecimal.ONE));
      assertThat(
          division, fall(division, "2020-05-10", "2020-05-09"), comparesEqualTo(BigDecimal.ONE));
      assertThat(
          division,
          households(division, "2020-05-31").subtract(before.get(division)),
          comparesEqualTo(BigDecimal.TWO));
    }
  }

  private static BigDecimal fall(String division, String from, String to) {
    return households(division, from).subtract(households(division, to));
  }

  private static BigDecimal households(String division, String asOf) {
    return new BigDecimal(
        figure("households.registered", division, asOf).extract().path("value").toString());
  }

  @Test
  void answersAFlowOfADayAMonthAQuarterAndAYear() {
    String village = "520111100001";
    new EventFixtures()
        .published(village, "JOB", "2019-12-31")
        .published(village, "JOB", "2020-01-01")
        .published(village, "JOB", "2020-02-29")
        .published(village, "JOB", "2020-03-01")
        .published(village, "JOB", "2020-03-15")
        .published(village, "JOB", "2020-03-16")
        .counted();
    period("day", "2020-03-15").body("value", is(1)).body("from", is("2020-03-15"));
    // a Sunday, and the Monday after
    period("week", "2020-03-15").body("value", is(1)).body("from", is("2020-03-09"));
    period("week", "2020-03-16").body("value", is(1)).body("from", is("2020-03-16"));
    period("week", "2020-03-01").body("value", is(2)).body("from", is("2020-02-24"));
    period("ten-days", "2020-03-15").body("value", is(1)).body("from", is("2020-03-11"));
    period("ten-days", "2020-03-31").body("value", is(0)).body("from", is("2020-03-21"));
    period("month", "2020-03-15").body("value", is(2)).body("from", is("2020-03-01"));
    period("quarter", "2020-03-15").body("value", is(4)).body("from", is("2020-01-01"));
    period("year", "2020-03-31").body("value", is(5));
    period("year", "2019-12-31").body("value", is(1));
  }

  private static ValidatableResponse period(String period, String asOf) {
    return given()
        .queryParam("division", "520111")
        .queryParam("period", period)
        .queryParam("asOf", asOf)
        .get("/v1/indicators/needs.published")
        .then()
        .statusCode(200);
  }

  @Test
  void countsTodayAsTodayIsInShanghai() {
    String today = BusinessDays.today().toString();
    new EventFixtures().household("520112100001", today).counted();
    given()
        .queryParam("division", "520112")
        .get("/v1/indicators/households.registered")
        .then()
        .body("asOf", is(today))
        .body("value", is(1));
    figure("households.registered", "520112", BusinessDays.today().minusDays(1).toString())
        .body("value", is(0));
    given()
        .queryParam("division", "520112")
        .queryParam("asOf", BusinessDays.today().plusDays(1).toString())
        .get("/v1/indicators/households.registered")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("?asOf"));
  }

  @Test
  void answersMoneyAsADecimalStringAndARateWithOneDecimal() {
    String village = "520113100001";
    EventFixtures events = new EventFixtures();
    for (int i = 0; i < 3; i++) {
      events.published(village, "SKILL", "2020-05-01");
    }
    events
        .matched(village, "SKILL", "2020-05-02")
        .matched(village, "SKILL", "2020-05-02")
        .unmatched(village, "SKILL", "2020-05-03")
        .send("donation.received.v1", donation(village, "ONLINE", "12.50", "2020-05-01"))
        .send("donation.received.v1", donation(village, "OFFLINE", "1000.05", "2020-05-01"))
        .send("donation.refunded.v1", donation(village, "ONLINE", "2.50", "2020-05-04"))
        .counted();
    figure("needs.success-rate", "520113", "2020-05-02")
        .body("value", equalTo(66.7f))
        .body("unit", is("percent"));
    figure("needs.success-rate", "520113", "2020-05-03").body("value", equalTo(33.3f));
    figure("needs.success-rate", "520113", "2020-04-30").body("value", nullValue());
    figure("donations.online", "520113", "2020-05-03").body("value", is("12.50"));
    figure("donations.online", "520113", "2020-05-04").body("value", is("10.00"));
    figure("donations.offline", "520113", "2020-05-04")
        .body("value", is("1000.05"))
        .body("unit", is("yuan"));
  }

  private static Map<String, Object> donation(
      String village, String channel, String amount, String day) {
    return Map.of("division", village, "channel", channel, "amount", amount, "occurredOn", day);
  }

  @Test
  void narrowsByOneDimension() {
    String village = "520115100001";
    new EventFixtures()
        .aid(village, "户帮户亲帮亲", 3, "100.00", "2020-06-01")
        .aid(village, "亲邻返乡", 2, "0.00", "2020-06-01")
        .aid(village, null, 1, "5.00", "2020-06-02")
        .published(village, "HOUSING", "2020-06-01")
        .published(village, "SALES", "2020-06-01")
        .counted();
    narrowed("aid.engagements", "drive", "户帮户亲帮亲").body("value", is(3)).body("drive", is("户帮户亲帮亲"));
    narrowed("aid.engagements", "drive", "亲邻返乡").body("value", is(2));
    narrowed("aid.funds", "drive", "户帮户亲帮亲").body("value", is("100.00"));
    given()
        .queryParam("division", "520115")
        .get("/v1/indicators/aid.funds")
        .then()
        .body("value", is("105.00"));
    given()
        .queryParam("division", "520115")
        .queryParam("drive", "")
        .get("/v1/indicators/aid.funds")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("?drive"));
    narrowed("needs.published", "category", "SALES").body("value", is(1));
    given()
        .queryParam("division", "520115")
        .queryParam("kind", "PERSON")
        .get("/v1/indicators/needs.published")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("?kind"));
  }

  private static ValidatableResponse narrowed(String indicator, String by, String value) {
    return given()
        .queryParam("division", "520115")
        .queryParam(by, value)
        .get("/v1/indicators/" + indicator)
        .then()
        .statusCode(200);
  }

  @Test
  void refusesWhatIsNotThereAndNamesEveryParameterThatIsWrong() {
    given()
        .queryParam("division", "990000")
        .get("/v1/indicators/needs.published")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", startsWith("https://bangfu.org/problems/not-found"));
    given().queryParam("division", "43").get("/v1/indicators/needs.wished").then().statusCode(404);
    given()
        .queryParam("division", "4305x")
        .queryParam("asOf", "yesterday")
        .queryParam("period", "fortnight")
        .get("/v1/indicators/needs.published")
        .then()
        .statusCode(400)
        .body("errors", hasSize(3))
        .body("errors.pointer", hasItems("?division", "?asOf", "?period"));
  }

  @Test
  void listsTheDefinitions() {
    given()
        .get("/v1/indicators")
        .then()
        .statusCode(200)
        .body("items.findAll { it.owner == 'CN' }", hasSize(71))
        .body(
            "items.find { it.id == 'needs.success-rate' }.formula.over[0].indicator",
            is("needs.published"))
        .body("items.id", hasItems("households.registered", "households.income-from-sales"))
        .body("items.find { it.id == 'aid.funds' }.dimensions", hasItem("drive"))
        .body("items.find { it.id == 'needs.published' }.name.zh", is("发布需求"));
  }

  private static ValidatableResponse figure(String indicator, String division, String asOf) {
    return given()
        .queryParam("division", division)
        .queryParam("asOf", asOf)
        .get("/v1/indicators/" + indicator)
        .then()
        .statusCode(200);
  }
}

package org.bangfu.reporting.figure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.testing.Backends;
import org.bangfu.reporting.EventFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Poor villages and delisted ones are stocks, on each day as it was. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class VillagesStoryTest {
  private static final String TOWNSHIP = "520403102";
  private static final String VILLAGE = "520403102001";
  private static final String NEXT = "520403102201";

  private final EventFixtures events = new EventFixtures();

  @Test
  void aVillageIsPoorUntilItIsDelistedAndWhatWasWrongCountsNoLonger() {
    standing(VILLAGE, "NONE", "POOR", false, false, "2014-12-31");
    standing(NEXT, "NONE", "POOR", false, false, "2014-12-31");
    standing(VILLAGE, "POOR", "DELISTED", false, false, "2017-12-20");
    standing(NEXT, "POOR", "DELISTED", false, true, "2017-12-25");
    standing(NEXT, "DELISTED", "POOR", true, true, "2018-01-10");
    events.counted();
    assertThat(value("villages.poor", TOWNSHIP, "2014-12-30", null), is(0));
    assertThat(value("villages.poor", TOWNSHIP, "2014-12-31", null), is(2));
    assertThat(value("villages.poor", TOWNSHIP, "2017-12-24", null), is(1));
    assertThat(value("villages.delisted", TOWNSHIP, "2017-12-24", null), is(1));
    assertThat(value("villages.poor", TOWNSHIP, "2017-12-31", null), is(0));
    assertThat(value("villages.delisted", TOWNSHIP, "2017-12-31", null), is(2));
    assertThat(value("villages.delisted", TOWNSHIP, "2018-01-10", null), is(1));
    assertThat(value("villages.poor", NEXT, "2018-01-10", null), is(1));
    assertThat(value("villages.delistings-overridden", TOWNSHIP, "2017-12-31", "month"), is(1));
    assertThat(value("villages.delistings-overridden", TOWNSHIP, "2018-01-31", null), is(0));
    assertThat(value("villages.returned", TOWNSHIP, "2018-01-31", null), is(0));
  }

  @Test
  void aVillageThatReturnsIsPoorAgainAndCountedOnItsDay() {
    String village = "520403103001";
    String township = "520403103";
    standing(village, "NONE", "POOR", false, false, "2014-12-31");
    standing(village, "POOR", "DELISTED", false, false, "2017-12-20");
    standing(village, "DELISTED", "POOR", false, false, "2020-07-20");
    standing(village, "POOR", "DELISTED", true, false, "2020-08-10");
    events.counted();
    assertThat(value("villages.returned", township, "2020-07-19", null), is(0));
    assertThat(value("villages.returned", township, "2020-07-20", null), is(1));
    assertThat(value("villages.poor", township, "2020-07-20", null), is(1));
    assertThat(value("villages.delisted", township, "2020-07-20", null), is(0));
    assertThat(value("villages.returned", township, "2020-08-10", null), is(0));
    assertThat(value("villages.delisted", township, "2020-08-10", null), is(1));
  }

  @Test
  void whatIsSupervisedIsAStockOfVillagesAndOneOfSites() {
    supervision(VILLAGE, "VILLAGE", "OFF", "ON", "2020-03-06");
    supervision(TOWNSHIP, "SITE", "OFF", "ON", "2020-03-06");
    supervision(VILLAGE, "VILLAGE", "ON", "OFF", "2020-11-30");
    events.counted();
    assertThat(value("villages.supervised", TOWNSHIP, "2020-03-05", null), is(0));
    assertThat(value("villages.supervised", TOWNSHIP, "2020-07-08", null), is(1));
    assertThat(value("villages.supervision-sites", TOWNSHIP, "2020-07-08", null), is(1));
    assertThat(value("villages.supervision-sites", VILLAGE, "2020-07-08", null), is(0));
    assertThat(value("villages.supervised", TOWNSHIP, "2020-11-30", null), is(0));
  }

  @Test
  void stationsAreAStockByKindAndAVillageHasAPointOrHasNone() {
    station("opened", VILLAGE, "VILLAGE_POINT", 1, "2018-03-01");
    station("opened", VILLAGE, "DEPARTMENT_STATION", 0, "2018-05-01");
    station("closed", VILLAGE, "VILLAGE_POINT", -1, "2020-11-30");
    events.counted();
    assertThat(value("stations.open", TOWNSHIP, "2018-02-28", null), is(0));
    assertThat(value("stations.open", TOWNSHIP, "2020-11-29", null), is(2));
    assertThat(value("villages.with-point", TOWNSHIP, "2020-11-29", null), is(1));
    assertThat(value("stations.open", TOWNSHIP, "2020-11-30", null), is(1));
    assertThat(value("villages.with-point", TOWNSHIP, "2020-11-30", null), is(0));
  }

  private void station(String step, String village, String kind, int villages, String day) {
    events.send(
        "station." + step + ".v1",
        Map.of(
            "division",
            village,
            "kind",
            kind,
            "villages",
            villages == 0 ? List.of() : List.of(Map.of("on", day, "villages", villages)),
            "occurredOn",
            day));
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

  private void supervision(String division, String kind, String from, String to, String day) {
    events.send(
        "village.supervision-changed.v1",
        Map.of(
            "division",
            division,
            "kind",
            kind,
            "from",
            from,
            "to",
            to,
            "reversal",
            false,
            "occurredOn",
            day));
  }

  private void standing(
      String village, String from, String to, boolean reversal, boolean overridden, String day) {
    events.send(
        "village.standing-changed.v1",
        Map.of(
            "division",
            village,
            "from",
            from,
            "to",
            to,
            "reversal",
            reversal,
            "overridden",
            overridden,
            "occurredOn",
            day));
  }
}

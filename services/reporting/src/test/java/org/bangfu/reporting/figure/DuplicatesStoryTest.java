package org.bangfu.reporting.figure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.reporting.EventFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pairs that are to be decided are a stock, and households that became one a flow. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DuplicatesStoryTest {
  private static final String TOWNSHIP = "520403101";
  private static final String VILLAGE = "520403101200";

  private final EventFixtures events = new EventFixtures();

  @Test
  void pairsAreAStockAndMergesAFlow() {
    pairs(VILLAGE, 3, "2020-03-01");
    pairs(TOWNSHIP, 2, "2020-03-01");
    pairs(VILLAGE, -1, "2020-03-20");
    merge("household.merged.v1", "2020-03-20");
    merge("household.merged.v1", "2020-04-02");
    merge("household.merge-undone.v1", "2020-04-02");
    events.counted();
    assertThat(value("duplicates.open", TOWNSHIP, "2020-03-01", null), is(5));
    assertThat(value("duplicates.open", VILLAGE, "2020-03-01", null), is(3));
    assertThat(value("duplicates.open", TOWNSHIP, "2020-03-20", null), is(4));
    assertThat(value("duplicates.merged", TOWNSHIP, "2020-03-31", "month"), is(1));
    assertThat(value("duplicates.merged", VILLAGE, "2020-04-30", "month"), is(0));
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

  private void pairs(String division, int open, String day) {
    events.send(
        "sift.duplicates-changed.v1",
        Map.of("division", division, "open", open, "occurredOn", day));
  }

  private void merge(String type, String day) {
    events.send(
        type, Map.of("survivor", UUID.randomUUID(), "division", VILLAGE, "occurredOn", day));
  }
}

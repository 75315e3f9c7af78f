package org.bangfu.reporting.figure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.testing.Backends;
import org.bangfu.reporting.EventFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What runs over the roll found, as a stock of what is open and a flow of what was fixed. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class FindingsStoryTest {
  private static final String ILLNESS = "R-CAUSE-ILLNESS";
  private static final String INCOME = "R-INCOME-NONE";

  private final EventFixtures events = new EventFixtures();

  @Test
  void openIsAStockAndFixedAFlow() {
    sifted("520403002001", "2020-03-01", moved(ILLNESS, 3, 0, 3, 0), moved(INCOME, 5, 0, 5, 0));
    sifted("520403002002", "2020-03-01", moved(ILLNESS, 1, 0, 1, 0));
    // one was waived in between
    sifted("520403002001", "2020-06-01", moved(ILLNESS, 0, 1, -2, 1), moved(INCOME, 0, 5, -5, 0));
    events.counted();
    assertThat(value("findings.open", null, "2020-02-29", null), is(0));
    assertThat(value("findings.open", null, "2020-03-01", null), is(9));
    assertThat(value("findings.open", ILLNESS, "2020-03-01", null), is(4));
    assertThat(value("findings.open", ILLNESS, "2020-06-01", null), is(2));
    assertThat(value("findings.open", INCOME, "2020-06-01", null), is(0));
    assertThat(value("findings.waived", ILLNESS, "2020-06-01", null), is(1));
    assertThat(value("findings.fixed", null, "2020-06-30", "month"), is(6));
    assertThat(value("findings.fixed", ILLNESS, "2020-06-30", "month"), is(1));
    assertThat(value("findings.fixed", null, "2020-03-31", "month"), is(0));
  }

  private static int value(
      String indicator, @Nullable String rule, String asOf, @Nullable String period) {
    var asked = given().queryParam("division", "520403002").queryParam("asOf", asOf);
    if (rule != null) {
      asked.queryParam("kind", rule);
    }
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

  @SafeVarargs
  private void sifted(String village, String day, Map<String, Object>... rules) {
    events.send(
        "sift.completed.v1",
        Map.of("division", village, "rules", List.copyOf(Arrays.asList(rules)), "occurredOn", day));
  }

  private static Map<String, Object> moved(
      String rule, int opened, int fixed, int open, int waived) {
    return Map.of("rule", rule, "opened", opened, "fixed", fixed, "open", open, "waived", waived);
  }
}

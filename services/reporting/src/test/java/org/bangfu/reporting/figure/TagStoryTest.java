package org.bangfu.reporting.figure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.testing.Backends;
import org.bangfu.reporting.EventFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who has a tag is a stock by kind; the key households are a part of it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TagStoryTest {
  private static final String TOWNSHIP = "520403102";
  private static final String VILLAGE = "520403102001";
  private static final String OTHER = "520403102002";

  private final EventFixtures events = new EventFixtures();

  @BeforeAll
  void play() {
    tags(VILLAGE, "2020-03-02", change("KEY_HOUSEHOLD", "2020-03-02", 1, 0));
    tags(
        VILLAGE,
        "2020-03-05",
        change("KEY_HOUSEHOLD", "2020-03-05", 1, 0),
        change("CHRONIC_ILLNESS", "2020-03-05", 1, 2));
    tags(OTHER, "2020-04-01", change("KEY_HOUSEHOLD", "2020-04-01", 1, 0));
    // one of two who are ill leaves: the household goes on counting
    tags(VILLAGE, "2020-05-01", change("CHRONIC_ILLNESS", "2020-05-01", 0, -1));
    tags(OTHER, "2020-06-01", change("KEY_HOUSEHOLD", "2020-06-01", -1, 0));
    events.counted();
  }

  @Test
  void householdsAreCountedByKindOnEachDay() {
    assertThat(value("tags.households", VILLAGE, "KEY_HOUSEHOLD", "2020-03-04"), is(1));
    assertThat(value("tags.households", TOWNSHIP, "KEY_HOUSEHOLD", "2020-04-30"), is(3));
    assertThat(value("tags.households", TOWNSHIP, "KEY_HOUSEHOLD", "2020-06-01"), is(2));
    assertThat(value("tags.households", TOWNSHIP, "CHRONIC_ILLNESS", "2020-05-01"), is(1));
    assertThat(value("tags.households", TOWNSHIP, null, "2020-04-30"), is(4));
  }

  @Test
  void peopleAreCountedWhereATagIsAPersons() {
    assertThat(value("tags.people", TOWNSHIP, "CHRONIC_ILLNESS", "2020-03-05"), is(2));
    assertThat(value("tags.people", TOWNSHIP, null, "2020-05-01"), is(1));
    assertThat(value("tags.people", TOWNSHIP, "KEY_HOUSEHOLD", "2020-05-01"), is(0));
  }

  @Test
  void keyHouseholdsAreAPartOfThem() {
    assertThat(value("households.key", TOWNSHIP, null, "2020-04-30"), is(3));
    assertThat(value("households.key", OTHER, null, "2020-06-01"), is(0));
    given()
        .get("/v1/indicators")
        .then()
        .statusCode(200)
        .body(
            "items.find { it.id == 'households.key' }.formula.plus[0].value",
            equalTo("KEY_HOUSEHOLD"));
  }

  private static int value(String indicator, String division, @Nullable String kind, String asOf) {
    var asked = given().queryParam("division", division).queryParam("asOf", asOf);
    if (kind != null) {
      asked.queryParam("kind", kind);
    }
    return asked
        .get("/v1/indicators/" + indicator)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getInt("value");
  }

  private static Map<String, Object> change(String kind, String on, int households, int people) {
    return Map.of("kind", kind, "on", on, "households", households, "people", people);
  }

  @SafeVarargs
  private void tags(String division, String day, Map<String, Object>... changes) {
    events.send(
        "household.tags-changed.v1",
        Map.of("division", division, "changes", List.of(changes), "occurredOn", day));
  }
}

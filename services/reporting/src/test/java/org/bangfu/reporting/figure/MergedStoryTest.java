package org.bangfu.reporting.figure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Events;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.reporting.EventFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who was there twice counts once, whatever is heard of first and whichever of them it names. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class MergedStoryTest {
  // counties that no other test plays in
  private static final String COUNTY = "530627";
  private static final String MERGED = "helper.merged.v1";
  private static final String UNDONE = "helper.merge-undone.v1";

  private final EventFixtures events = new EventFixtures();

  @Test
  void helpersWhoAreOneCountOnce() {
    String village = "530627001001";
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    UUID third = UUID.randomUUID();
    confirmed(first, null, village, "2020-01-05");
    confirmed(second, null, village, "2020-01-06");
    confirmed(third, null, "530627002001", "2020-02-07");
    assertEquals(2, value("helpers.active", village));
    assertEquals(3, value("helpers.active", COUNTY));
    merge(MERGED, first, second, village);
    assertEquals(1, value("helpers.active", village));
    assertEquals(2, value("helpers.active", COUNTY));
    merge(MERGED, second, third, village);
    assertEquals(1, value("helpers.active", COUNTY));
    // what comes late names the one that is gone
    confirmed(first, null, village, "2020-01-08");
    assertEquals(1, value("helpers.active", COUNTY));
    assertEquals(2, value("helpers.merged", village));
    merge(UNDONE, second, third, village);
    assertEquals(1, value("helpers.active", village));
    assertEquals(2, value("helpers.active", COUNTY));
    assertEquals(1, value("helpers.merged", village));
  }

  @Test
  void aPublicationCountsThemAsAFigureDoes() {
    String county = "530628";
    String village = "530628001001";
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    confirmed(first, null, village, "2020-01-05");
    confirmed(second, null, village, "2020-01-06");
    confirmed(UUID.randomUUID(), null, "530628002001", "2020-02-07");
    published(county, "合并前", county, 3);
    merge(MERGED, first, second, village);
    assertEquals(2, value("helpers.active", county));
    published(county, "合并后", county, 2);
    published(county, "合并后", village, 1);
    merge(UNDONE, first, second, village);
    published(county, "撤销后", county, 3);
  }

  @Test
  void aMergeMayBeHeardOfAfterItWasTakenBack() {
    String village = "530322102001";
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    merge(UNDONE, first, second, village);
    merge(MERGED, second, first, village);
    confirmed(first, null, village, "2020-01-05");
    confirmed(second, null, village, "2020-01-06");
    assertEquals(1, value("helpers.active", village));
    // the other way round it was taken back, and held no moment longer for being heard of late
    merge(MERGED, first, second, village);
    assertEquals(1, value("helpers.active", village));
    merge(UNDONE, second, first, village);
    assertEquals(2, value("helpers.active", village));
    assertEquals(0, value("helpers.merged", village));
  }

  @Test
  void aCircleForAMomentEnds() {
    String village = "530322103001";
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    confirmed(first, null, village, "2020-01-05");
    confirmed(second, null, village, "2020-01-06");
    merge(MERGED, first, second, village);
    // what took the first merge back has not come yet
    merge(MERGED, second, first, village);
    given().queryParams(asked(village)).get("/v1/indicators/helpers.active").then().statusCode(200);
    merge(UNDONE, first, second, village);
    assertEquals(1, value("helpers.active", village));
  }

  @Test
  void soDoHouseholds() {
    String village = "530322104001";
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    confirmed(UUID.randomUUID(), first, village, "2020-01-05");
    confirmed(UUID.randomUUID(), second, village, "2020-01-06");
    assertEquals(2, value("households.helped", village));
    merge("household.merged.v1", first, second, village);
    assertEquals(1, value("households.helped", village));
  }

  private void confirmed(UUID helper, @Nullable UUID household, String village, String day) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("claimId", UUID.randomUUID());
    payload.put("householdId", household);
    payload.put("helperId", helper);
    payload.put("division", village);
    payload.put("occurredOn", day);
    events.send("need.claim-confirmed.v1", payload).counted();
  }

  private void merge(String type, UUID gone, UUID survivor, String village) {
    UUID event = UUID.randomUUID();
    Events.send(
        event,
        EventFixtures.aggregate(type),
        "org.bangfu." + type,
        gone,
        1,
        village,
        Map.of(
            "survivor",
            survivor,
            "gone",
            gone,
            "division",
            village,
            "kind",
            "PERSON",
            "occurredOn",
            "2020-03-01"));
    events.sent(event);
    events.counted();
  }

  private static void published(String county, String name, String division, int expected) {
    String id =
        Calls.write()
            .body(Body.of("division", county).with("name", name).with("asOf", "2020-12-31"))
            .post("/v1/publications")
            .then()
            .extract()
            .path("id");
    Calls.as(Tokens.ANYBODY)
        .queryParam("division", division)
        .get("/v1/publications/" + id + "/figures")
        .then()
        .statusCode(200)
        .body("items.find { it.id == 'helpers.active' }.value", equalTo(expected));
  }

  private static Map<String, String> asked(String division) {
    return Map.of("division", division, "asOf", "2020-12-31");
  }

  private static int value(String indicator, String division) {
    return given()
        .queryParams(asked(division))
        .get("/v1/indicators/" + indicator)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getInt("value");
  }
}

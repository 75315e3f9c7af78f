package org.bangfu.reporting.figure;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.reporting.EventFixtures;
import org.junit.jupiter.api.Test;

/**
 * A need from the village to the figure, second half: what was told of it is counted. The first
 * half is needs-and-donations' test of the same name.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class NeedStoryTest {
  private static final Tokens ANALYST = Tokens.staff(Role.ANALYST, "6101");

  @Test
  void aNeedThatWasMetCountsAtEveryLevelFromItsDayOn() {
    // given: a village of a county of which nothing was told before, and an analyst of the
    // prefecture around it
    String village = "610103001002";

    // done: that a need of it was published is told twice, as Kafka may, and that it was met
    UUID event = UUID.randomUUID();
    Map<String, Object> need =
        Map.of("division", village, "category", "DAILY_GOODS", "occurredOn", "2019-05-06");
    new EventFixtures()
        .sendAs(event, "need.published.v1", need)
        .sendAs(event, "need.published.v1", need)
        .matched(village, "DAILY_GOODS", "2019-05-20")
        .counted();

    // expected: village, township and county say one need from its day on, and that it was met from
    // that day on; and the county's figure names the one event that it is made of
    for (String division : new String[] {village, "610103001", "610103"}) {
      figure("needs.published", division, "2019-05-05").body("value", is(0));
      figure("needs.published", division, "2019-05-06").body("value", is(1));
      figure("needs.matched", division, "2019-05-19").body("value", is(0));
      figure("needs.success-rate", division, "2019-12-31").body("value", equalTo(100.0f));
    }
    Calls.as(ANALYST)
        .get("/v1/indicators/needs.published/facts?division=610103")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].eventId", equalTo(event.toString()))
        .body("items[0].division", equalTo(village))
        .body("items[0].day", equalTo("2019-05-06"));
  }

  private static ValidatableResponse figure(String indicator, String division, String asOf) {
    return Calls.as(ANALYST)
        .queryParam("division", division)
        .queryParam("asOf", asOf)
        .get("/v1/indicators/" + indicator)
        .then()
        .statusCode(200);
  }
}

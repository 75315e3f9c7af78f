package org.bangfu.reporting.figure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.bangfu.kit.testing.Backends;
import org.bangfu.reporting.EventFixtures;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class RankingTest {

  @Test
  void ranksAllSiblingsAndLetsEqualsShareARank() {
    new EventFixtures()
        .published("430525103259", "JOB", "2018-05-01")
        .published("430525103259", "JOB", "2018-05-02")
        .published("430525104201", "JOB", "2018-05-02")
        .published("430525106201", "JOB", "2018-05-02")
        .matched("430525104201", "JOB", "2018-05-02")
        .counted();
    given()
        .queryParam("division", "430525")
        .queryParam("level", "township")
        .queryParam("asOf", "2018-05-02")
        .get("/v1/indicators/needs.published/ranking")
        .then()
        .statusCode(200)
        .body("divisions", is(24))
        .body("items", hasSize(24))
        .body("items[0].name", is("高沙镇"))
        .body("items.value[0..3]", contains(2, 1, 1, 0))
        .body("items.rank[0..4]", contains(1, 2, 2, 4, 4))
        .body("items.division[0..2]", contains("430525103", "430525104", "430525106"))
        .body("items.name", everyItem(notNullValue()));
    given()
        .queryParam("division", "430525")
        .queryParam("asOf", "2018-05-02")
        .queryParam("limit", 4)
        .get("/v1/indicators/needs.success-rate/ranking")
        .then()
        .statusCode(200)
        .body("items.rank", contains(1, 2, 2, null))
        .body("items.value", contains(100.0f, 0.0f, 0.0f, null));
  }

  @Test
  void ranksUpToThreeLevelsBelow() {
    given()
        .queryParam("division", "CN")
        .queryParam("level", "county")
        .queryParam("limit", 500)
        .get("/v1/indicators/households.registered/ranking")
        .then()
        .statusCode(200)
        .body("items", hasSize(500));
    refused("CN", "township");
    refused("430525", "county");
    refused("430525103259", "village");
    given()
        .queryParam("division", "999999")
        .queryParam("level", "township")
        .get("/v1/indicators/households.registered/ranking")
        .then()
        .statusCode(404);
  }

  private static void refused(String division, String level) {
    given()
        .queryParam("division", division)
        .queryParam("level", level)
        .get("/v1/indicators/households.registered/ranking")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("?level"));
  }
}

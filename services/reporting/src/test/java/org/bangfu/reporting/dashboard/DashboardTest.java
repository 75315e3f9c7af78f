package org.bangfu.reporting.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.reporting.EventFixtures;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class DashboardTest {

  @Test
  void answersEverythingOfADivisionAtOnceAndNothingTwice() {
    new EventFixtures()
        .aid("630102001001", "春风行动", 5, "10.00", "2020-02-03")
        .aid("630102001001", "户帮户亲帮亲", 2, "3.00", "2020-03-03")
        .aid("630102001001", null, 1, "1.00", "2020-05-03")
        .published("630102001001", "JOB", "2019-12-31")
        .counted();
    String tag =
        given()
            .queryParam("division", "630102")
            .queryParam("drive", "户帮户亲帮亲")
            .get("/v1/summary")
            .then()
            .statusCode(200)
            .body("division.name", is("城东区"))
            .body("ancestors.code", contains("CN", "63", "6301"))
            .body("drives", contains("春风行动", "户帮户亲帮亲"))
            .body("firstMonth", is("2019-12-01"))
            .body("lastMonth", is("2020-05-01"))
            .body("figures", hasSize(68))
            .body("figures.find { it.id == 'aid.engagements' }.value", is(2))
            .body("figures.find { it.id == 'aid.funds' }.value", is("3.00"))
            .body("figures.find { it.id == 'needs.published' }.value", is(1))
            .header("ETag", matchesPattern("\"[0-9a-f]{32}\""))
            .extract()
            .header("ETag");
    org.awaitility.Awaitility.await()
        .until(() -> {
          String now = given().queryParam("division", "630102").get("/v1/summary").header("ETag");
          return given()
                  .queryParam("division", "630102")
                  .header("If-None-Match", now)
                  .get("/v1/summary")
                  .statusCode()
              == 304;
        });
    new EventFixtures().aid("630102001001", "户帮户亲帮亲", 1, "0.00", "2020-03-03").counted();
    given()
        .queryParam("division", "630102")
        .queryParam("drive", "户帮户亲帮亲")
        .header("If-None-Match", tag)
        .get("/v1/summary")
        .then()
        .statusCode(200)
        .body("figures.find { it.id == 'aid.engagements' }.value", is(3));
    given()
        .queryParam("division", "630102")
        .queryParam("asOf", "2019-11-30")
        .get("/v1/summary")
        .then()
        .body("firstMonth", nullValue())
        .body("drives", hasSize(0));
    given().queryParam("division", "639999").get("/v1/summary").then().statusCode(404);
    given().get("/v1/summary").then().statusCode(400);
  }

  @Test
  void isFoundWithoutTheSlashAndAllowsNothingFromElsewhere() {
    given()
        .redirects()
        .follow(false)
        .queryParam("division", "430525")
        .get("/dashboard")
        .then()
        .statusCode(302)
        .header("Location", is("/dashboard/?division=430525"));
    given()
        .get("/dashboard/")
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("Content-Security-Policy", not(containsString("unsafe")))
        .header("X-Content-Type-Options", is("nosniff"))
        .body(containsString("/dashboard/app.js"));
    String issuer =
        Calls.anonymous()
            .get("/dashboard/settings.json")
            .then()
            .statusCode(200)
            .body("clientId", is("bangfu-web"))
            .body("size()", is(2))
            .extract()
            .path("issuer");
    Calls.anonymous()
        .get("/dashboard/")
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("connect-src 'self' " + issuer + "/; "));
    Calls.anonymous().queryParam("division", "430525").get("/v1/summary").then().statusCode(401);
    given()
        .get("/_static/echarts/6.0.0/dist/echarts.esm.min.js")
        .then()
        .statusCode(200)
        .header("Content-Type", containsString("javascript"))
        .body(not(emptyOrNullString()));
  }
}

package org.bangfu.reporting.outside;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.reporting.EventFixtures;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class OutsideReadingTest {
  private static final String PATH = "/v1/outside-readings";
  private static final String DRIVE = "户帮户亲帮亲";

  @Test
  void isShownInsteadOfTheSumAndNeverAdded() {
    new EventFixtures().aid("530103001001", DRIVE, 1, "482.90", "2020-06-01").counted();
    record(reading("5301", "2020-06-30", "1000.00"))
        .statusCode(201)
        .header("Location", startsWith("http"))
        .body("value", is("1000.00"));

    figure("5301", "2020-06-29")
        .body("value", is("482.90"))
        .body("completeness.mark", not("outside"));
    figure("5301", "2020-06-30")
        .body("value", is("1000.00"))
        .body("completeness.mark", is("outside"));
    figure("5301", "2020-12-31").body("value", is("1000.00"));
    // neither up nor down
    figure("53", "2020-06-30").body("value", is("482.90"));
    figure("530103", "2020-06-30").body("value", is("482.90"));
    // a total to date says nothing of one month, nor of all aid
    given()
        .queryParam("division", "5301")
        .queryParam("drive", DRIVE)
        .queryParam("asOf", "2020-06-30")
        .queryParam("period", "month")
        .get("/v1/indicators/aid.funds")
        .then()
        .body("value", is("482.90"));
    given()
        .queryParam("division", "5301")
        .queryParam("asOf", "2020-06-30")
        .get("/v1/indicators/aid.funds")
        .then()
        .body("value", is("482.90"));
    given()
        .queryParam("division", "530103")
        .queryParam("of", "5301")
        .queryParam("drive", DRIVE)
        .queryParam("asOf", "2020-06-30")
        .get("/v1/indicators/aid.funds/share")
        .then()
        .statusCode(200)
        .body("value", equalTo(48.29f))
        .body("numerator", is("482.90"))
        .body("denominator", is("1000.00"))
        .body("completeness.mark", is("outside"));
    given()
        .queryParam("division", "53")
        .queryParam("drive", DRIVE)
        .queryParam("asOf", "2020-06-30")
        .get("/v1/indicators/aid.funds/ranking")
        .then()
        .body("items[0].division", is("5301"))
        .body("items[0].value", is("1000.00"))
        .body("items[0].outside", is(true))
        .body("items.find { it.division == '5303' }.outside", is(false));
  }

  @Test
  void aShareOfTheSumIsPercentWithTwoDecimalsHalfUp() {
    new EventFixtures()
        .household("530302001001", "2020-01-01")
        .household("530303001001", "2020-01-01")
        .household("530303001001", "2020-01-02")
        .counted();
    share("530302", "5303").statusCode(200).body("value", equalTo(33.33f)).body("numerator", is(1));
    share("530303", "5303").body("value", equalTo(66.67f)).body("of", is("5303"));
    share("530304", "5305").statusCode(400).body("errors.pointer", hasItem("?of"));
    share("530402", "5304").statusCode(200).body("value", nullValue());
  }

  private static ValidatableResponse share(String division, String of) {
    return given()
        .queryParam("division", division)
        .queryParam("of", of)
        .get("/v1/indicators/households.registered/share")
        .then();
  }

  @Test
  void theSameAgainChangesNothingAndAnotherValueReplacesIt() {
    String id = record(reading("5305", "2020-01-31", "10.00")).statusCode(201).extract().path("id");
    record(reading("5305", "2020-01-31", "10.00"))
        .statusCode(200)
        .header("ETag", is(Calls.etag(0)))
        .body("id", is(id));
    record(reading("5305", "2020-01-31", "12.00"))
        .statusCode(200)
        .header("ETag", is(Calls.etag(1)))
        .body("id", is(id))
        .body("value", is("12.00"));
    given()
        .get(PATH + "/" + id)
        .then()
        .statusCode(200)
        .body("value", is("12.00"))
        .body("history.value", contains("10.00"))
        .body("history.recordedBy", contains("county-officer:" + Tokens.ANYBODY.account()));
    // the latest at or before the day
    record(reading("5305", "2020-03-31", "30.00")).statusCode(201);
    figure("5305", "2020-03-30").body("value", is("12.00"));
    figure("5305", "2020-03-31").body("value", is("30.00"));
    given()
        .queryParam("division", "5305")
        .get(PATH)
        .then()
        .body("items.value", contains("12.00", "30.00"));
  }

  @Test
  void landsABulkAndAnswersForEach() {
    Map<String, Object> good =
        Map.of(
            "clientReference",
            "a",
            "division",
            "5306",
            "indicator",
            "needs.published",
            "asOf",
            "2020-01-31",
            "value",
            5);
    Map<String, Object> body =
        Map.of(
            "items",
            List.of(
                good,
                Map.of(
                    "clientReference",
                    "b",
                    "division",
                    "5399",
                    "indicator",
                    "needs.published",
                    "asOf",
                    "2020-01-31",
                    "value",
                    5),
                Map.of(
                    "clientReference",
                    "c",
                    "division",
                    "5306",
                    "indicator",
                    "needs.published",
                    "asOf",
                    "2020-02-29",
                    "value",
                    "5.00")));
    Calls.write()
        .body(body)
        .post(PATH + "/bulk")
        .then()
        .statusCode(200)
        .body("items.outcome", contains("created", "refused", "refused"))
        .body("items[1].problem.errors.pointer", contains("/division"))
        .body("items[2].problem.errors.pointer", contains("/value"));
    Calls.write()
        .body(Map.of("items", List.of(good)))
        .post(PATH + "/bulk")
        .then()
        .body("existing", is(1))
        .body("created", is(0));
  }

  @Test
  void namesEveryRuleThatIsBroken() {
    record(
            Map.of(
                "division",
                "5307",
                "indicator",
                "needs.success-rate",
                "asOf",
                "2020-01-31",
                "value",
                5))
        .statusCode(400)
        .body("errors.pointer", contains("/indicator"));
    record(
            Map.of(
                "division",
                "5307",
                "indicator",
                "needs.published",
                "asOf",
                "2020-01-31",
                "value",
                -5,
                "drive",
                DRIVE))
        .statusCode(400)
        .body("errors.pointer", hasItems("/value", "/drive"));
    record(
            Map.of(
                "division",
                "5307",
                "indicator",
                "aid.funds",
                "asOf",
                BusinessDays.today().plusDays(1).toString(),
                "value",
                "1.00"))
        .statusCode(400)
        .body("errors.pointer", contains("/asOf"));
    record(Map.of("division", "5307")).statusCode(400).body("errors", hasSize(3));
    Calls.anonymous()
        .body(reading("5307", "2020-01-31", "1.00"))
        .post(PATH)
        .then()
        .statusCode(401)
        .body("type", is("https://bangfu.org/problems/unauthorised"));
    given().get(PATH + "/0193d1f0-0000-7000-8000-000000000000").then().statusCode(404);
  }

  private static ValidatableResponse record(Map<String, ?> reading) {
    return Calls.write().body(reading).post(PATH).then();
  }

  private static Map<String, Object> reading(String division, String asOf, String value) {
    return Map.of(
        "division",
        division,
        "indicator",
        "aid.funds",
        "drive",
        DRIVE,
        "asOf",
        asOf,
        "value",
        value);
  }

  private static ValidatableResponse figure(String division, String asOf) {
    return given()
        .queryParam("division", division)
        .queryParam("drive", DRIVE)
        .queryParam("asOf", asOf)
        .get("/v1/indicators/aid.funds")
        .then()
        .statusCode(200);
  }
}

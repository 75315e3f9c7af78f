package org.bangfu.reporting.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Missing;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.reporting.EventFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A division sees itself, what lies in it, its share and its rank; of others nothing. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ScopeTest {
  /** 湘西州, of whose counties 泸溪县 is the caller's and 凤凰县 a sibling. */
  private static final String PREFECTURE = "4331";

  private static final String COUNTY = "433122";
  private static final String SIBLING = "433123";
  private static final String VILLAGE = "433122102001";
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, COUNTY);
  private static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "433122102");

  private static boolean counted;

  @BeforeEach
  void count() {
    if (counted) {
      return;
    }
    counted = true;
    EventFixtures events = new EventFixtures();
    for (int i = 0; i < 3; i++) {
      events.published(VILLAGE, "JOB", "2017-05-0" + (1 + i));
    }
    events.published("433122104001", "JOB", "2017-05-01");
    for (int i = 0; i < 12; i++) {
      events.published("433123101201", "JOB", "2017-05-01");
    }
    events.counted();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/indicators/needs.published",
        "/v1/indicators/needs.published/series",
        "/v1/indicators/needs.published/share",
        "/v1/indicators/needs.published/ranking",
        "/v1/indicators/needs.published/facts",
        "/v1/summary"
      })
  void aForeignDivisionIsAMissingOne(String path) {
    List<String> foreign = List.of(SIBLING, "433123101", "45", "450923");
    List<String> missing = List.of("433199", "433199100", "99", "999999");
    for (int i = 0; i < foreign.size(); i++) {
      assertSame(OFFICER, path, foreign.get(i), missing.get(i));
    }
    assertSame(TOWNSHIP, path, "433122104", "433122999");
    if (!path.endsWith("ranking")) {
      // there is nothing below a village to rank
      assertSame(TOWNSHIP, path, "433122104001", "433122999001");
    }
    // staff that no division was given to
    assertSame(Tokens.staff(Role.ANALYST), path, COUNTY, "999999");
    Calls.as(OFFICER).queryParam("division", COUNTY).get(path).then().statusCode(200);
  }

  @Test
  void whatIsAboveIsMissingToo() {
    for (String path :
        List.of(
            "/v1/indicators/needs.published",
            "/v1/indicators/needs.published/series",
            "/v1/indicators/needs.published/facts",
            "/v1/summary")) {
      assertSame(OFFICER, path, PREFECTURE, "4399");
      assertSame(OFFICER, path, "43", "99");
    }
  }

  @Test
  void aShareOfWhatIsAboveIsAPercentAndNothingElse() {
    Response share = share(OFFICER, COUNTY, PREFECTURE);
    share
        .then()
        .statusCode(200)
        .body("value", equalTo(25.0f))
        .body("numerator", is(4))
        .body("denominator", nullValue())
        .body("of", is(PREFECTURE))
        .body("ofName", nullValue())
        .body(not(containsString("湘西")));
    share(TOWNSHIP, VILLAGE, COUNTY).then().body("value", equalTo(75.0f));
    share(OFFICER, "433122102", COUNTY)
        .then()
        .body("value", equalTo(75.0f))
        .body("denominator", is(4))
        .body("ofName", is("泸溪县"));
    // nobody learns of a share that is another's
    share(OFFICER, SIBLING, PREFECTURE).then().statusCode(404);
    share(TOWNSHIP, COUNTY, PREFECTURE).then().statusCode(404);
    share(OFFICER, COUNTY, SIBLING).then().statusCode(400);
  }

  private static Response share(Tokens caller, String division, String of) {
    return Calls.as(caller)
        .queryParam("division", division)
        .queryParam("of", of)
        .queryParam("asOf", "2017-06-01")
        .get("/v1/indicators/needs.published/share");
  }

  @Test
  void aRankingOfWhatIsAboveHasTheCallersOwnPlaceAlone() {
    ranking(OFFICER, PREFECTURE, "county")
        .then()
        .statusCode(200)
        .body("divisions", is(8))
        .body("items", hasSize(1))
        .body("items[0].division", is(COUNTY))
        .body("items[0].rank", is(2))
        .body("items[0].value", is(4))
        .body(not(containsString("凤凰")))
        .body(not(containsString("湘西")));
    // the limit is of what is shown
    ranking(TOWNSHIP, COUNTY, "township")
        .then()
        .body("items.division", contains("433122102"))
        .body("items.rank", contains(1));
    ranking(OFFICER, COUNTY, "township").then().body("items[1].value", is(1));
    // a township is in no ranking of counties, nor is a county of elsewhere
    ranking(TOWNSHIP, PREFECTURE, "county").then().statusCode(404);
    ranking(Tokens.staff(Role.COUNTY_OFFICER, "450923"), PREFECTURE, "county")
        .then()
        .statusCode(404);
  }

  private static Response ranking(Tokens caller, String division, String level) {
    return Calls.as(caller)
        .queryParam("division", division)
        .queryParam("level", level)
        .queryParam("asOf", "2017-06-01")
        .get("/v1/indicators/needs.published/ranking");
  }

  @Test
  void aSummaryNamesNobodyAboveAndIsForItsCallerAlone() {
    Response summary = Calls.as(OFFICER).queryParam("division", COUNTY).get("/v1/summary");
    summary
        .then()
        .statusCode(200)
        .body("division.name", is("泸溪县"))
        .body("ancestors", empty())
        .header("ETag", notNullValue())
        .header("Vary", containsString("Authorization"))
        .header("Cache-Control", containsString("private"));
    Calls.as(OFFICER)
        .queryParam("division", "433122102")
        .get("/v1/summary")
        .then()
        .body("ancestors.code", contains(COUNTY));
    // another's tag is no key to what it may not see
    Calls.as(TOWNSHIP)
        .queryParam("division", COUNTY)
        .header("If-None-Match", summary.header("ETag"))
        .get("/v1/summary")
        .then()
        .statusCode(404)
        .header("ETag", nullValue());
  }

  @Test
  void anOutsideReadingIsItsDivisions() {
    Tokens administrator = Tokens.staff(Role.ADMINISTRATOR, "4331");
    Tokens elsewhere = Tokens.staff(Role.ADMINISTRATOR, "45");
    Map<String, Object> reading =
        Map.of(
            "division", SIBLING, "indicator", "aid.funds", "asOf", "2016-01-01", "value", "9.00");
    String id =
        Calls.as(administrator)
            .body(reading)
            .post("/v1/outside-readings")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    String missing = UUID.randomUUID().toString();
    for (Tokens caller : List.of(elsewhere, OFFICER)) {
      String path = "/v1/outside-readings/";
      assertEquals(
          shape(Calls.as(caller).get(path + missing), missing),
          shape(Calls.as(caller).get(path + id), id));
      Calls.as(caller)
          .queryParam("division", SIBLING)
          .get("/v1/outside-readings")
          .then()
          .statusCode(200)
          .body("items", empty());
    }
    // nor is one recorded or replaced from elsewhere
    Calls.as(elsewhere).body(reading).post("/v1/outside-readings").then().statusCode(400);
    Calls.as(elsewhere)
        .body(
            Body.items(
                Body.of("clientReference", "1")
                    .with("division", SIBLING)
                    .with("indicator", "aid.funds")
                    .with("asOf", "2016-01-01")
                    .with("value", "10.00")))
        .post("/v1/outside-readings/bulk")
        .then()
        .body("items.outcome", contains("refused"));
    Calls.as(administrator)
        .get("/v1/outside-readings/" + id)
        .then()
        .body("value", is("9.00"))
        .body("history", empty());
  }

  private static void assertSame(Tokens caller, String path, String foreign, String missing) {
    Response ofForeign = Calls.as(caller).queryParam("division", foreign).get(path);
    Response ofMissing = Calls.as(caller).queryParam("division", missing).get(path);
    assertEquals(404, ofForeign.statusCode(), path + " of " + foreign);
    assertEquals(shape(ofMissing, missing), shape(ofForeign, foreign));
    for (String header : List.of("ETag", "Cache-Control", "Vary", "Content-Type")) {
      assertEquals(ofMissing.header(header), ofForeign.header(header), header);
    }
  }

  private static String shape(Response answer, String id) {
    return answer.statusCode() + Missing.text(answer, id);
  }
}

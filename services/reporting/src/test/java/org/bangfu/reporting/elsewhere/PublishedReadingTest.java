package org.bangfu.reporting.elsewhere;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.QueryPlans;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.reporting.EventFixtures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What was published elsewhere beside what we say. A register as that of Dongkou at the end of 2019
 * is played with a thousandth of its households: where it has 2,549 in poverty and 26,248 that
 * exited, here are 3 with 5 people and 26 with 97.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedReadingTest {
  private static final String PATH = "/v1/published-readings";

  /** 勉县, a township of it, and the county beside it. */
  private static final String COUNTY = "610725";

  private static final String TOWNSHIP = "610725101";
  private static final String VILLAGE = "610725101201";
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, COUNTY);
  private static final Tokens STATION = Tokens.staff(Role.TOWNSHIP_OFFICER, TOWNSHIP);
  private static final Tokens NEIGHBOUR = Tokens.staff(Role.COUNTY_OFFICER, "610726");

  @BeforeAll
  void play() {
    EventFixtures events = new EventFixtures();
    for (int members : new int[] {1, 2, 2}) {
      registered(events, "IN_POVERTY", "2016-03-01", members);
    }
    for (int i = 0; i < 26; i++) {
      // 19 of four and 7 of three
      registered(events, "EXITED", "2018-12-31", i < 19 ? 4 : 3);
    }
    events
        .aid(VILLAGE, "户帮户亲帮亲", 1, "464512000.00", "2020-02-01")
        .published(VILLAGE, "JOB", "2020-05-01")
        .published(VILLAGE, "JOB", "2020-05-02")
        .published(VILLAGE, "JOB", "2020-06-01")
        .matched(VILLAGE, "JOB", "2020-06-02")
        .matched(VILLAGE, "JOB", "2020-06-03")
        .counted();
  }

  private static void registered(EventFixtures events, String state, String since, int members) {
    Map<String, Object> told = new HashMap<>();
    told.put("division", VILLAGE);
    told.put("members", members);
    told.put("povertyState", state);
    told.put("povertySince", since);
    told.put("occurredOn", "2019-06-01");
    events.send("household.registered.v1", told);
  }

  @Test
  void theRegisterOfTheEndOfTheYearAgrees() {
    agrees(register("poverty.households", "IN_POVERTY", 3));
    agrees(register("poverty.people", "IN_POVERTY", 5));
    agrees(register("poverty.households", "EXITED", 26));
    agrees(register("poverty.people", "EXITED", 97));
    agrees(register("poverty.households", null, 29));
    agrees(register("poverty.people", null, 102));
    // 5 of 704 are 0.7102…, published as 0.71
    agrees(
            register("poverty.people", "IN_POVERTY", 0.71)
                .with("precision", 0.01)
                .with("over", over(704)))
        .body("unit", is("percent"))
        .body("ours", is(0.7102f))
        .body("over.value", is(704))
        .body("over.name", is("农业户籍人口"))
        .body("over.derived", is(true));
    record(OFFICER, register("poverty.people", "EXITED", 96))
        .statusCode(201)
        .body("agreement", is("differs"))
        .body("ours", is(97))
        .body("difference", is(1))
        .body("recordsFrom", is("2016-03-01"));
  }

  /** The real ones, of a county that has no record here, are kept as they were published. */
  @Test
  void whatIsOfBeforeOurRecordsIsKeptAndComparedWithNothing() {
    Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, "610727");
    Body people = reading("610727", "poverty.people", "2014-12-31").with("value", 139_780);
    Body rate = people.with("value", 18.14).with("precision", 0.01).with("over", over(770_562));
    Body left = reading("610727", "poverty.people", "2019-12-31").with("by", "standing");
    for (Body published :
        List.of(
            people,
            rate,
            left.with("part", "IN_POVERTY").with("value", 5_443),
            left.with("part", "EXITED").with("value", 96_644),
            left.with("part", "IN_POVERTY")
                .with("value", 0.71)
                .with("precision", 0.01)
                .with("over", over(766_620)))) {
      record(officer, published)
          .statusCode(201)
          .body("agreement", is("nothing-of-ours"))
          .body("ours", nullValue())
          .body("difference", nullValue())
          .body("recordsFrom", nullValue());
    }
    listed(officer, "610727", "poverty.people")
        .statusCode(200)
        .body("items.value", contains(139_780, 18.14f, 5_443, 96_644, 0.71f))
        .body("items.agreement", everyItem(is("nothing-of-ours")));
    // where there are records, days before the first of them are none of ours either
    record(OFFICER, reading(COUNTY, "poverty.people", "2016-02-29").with("value", 0))
        .body("agreement", is("nothing-of-ours"))
        .body("recordsFrom", is("2016-03-01"));
    record(OFFICER, reading(COUNTY, "poverty.people", "2016-03-01").with("value", 5))
        .body("agreement", is("agrees"));
    // nothing of an indicator is known is not nothing; nothing in a period after some is
    record(OFFICER, reading(COUNTY, "wishes.published", "2020-07-08").with("value", 0))
        .body("agreement", is("nothing-of-ours"));
    record(
            OFFICER,
            reading(COUNTY, "needs.published", "2020-07-08")
                .with("period", "month")
                .with("value", 0))
        .body("agreement", is("agrees"))
        .body("ours", is(0));
  }

  /** 4.65 亿 is anything that rounds to it, 4 亿余 is anything from there. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "|",
      nullValues = "",
      textBlock =
          """
          "465000000.00" | "1000000.00"   | EXACT    | agrees  |
          "464500000.00" | "100000.00"    | EXACT    | agrees  |
          "464000000.00" | "1000000.00"   | EXACT    | differs | 512000.00
          "465000000.00" | "10000.00"     | EXACT    | differs | -488000.00
          "464512000.00" |                | EXACT    | agrees  |
          "464512000.01" |                | EXACT    | differs | -0.01
          "400000000.00" | "100000000.00" | AT_LEAST | agrees  |
          "464512000.00" |                | AT_LEAST | agrees  |
          "465000000.00" | "1000000.00"   | AT_LEAST | differs | -488000.00
          """)
  void moneyAgreesAtThePrecisionOfItsPublication(
      String value, String precision, String bound, String agreement, String difference) {
    Body funds = reading(COUNTY, "aid.funds", "2020-07-08").with("bound", bound);
    Body precise = precision == null ? funds : funds.with("precision", precision.replace("\"", ""));
    record(OFFICER, precise.with("value", value.replace("\"", "")))
        .body("agreement", is(agreement))
        .body("ours", is("464512000.00"))
        .body("difference", is(difference))
        .body("bound", is(bound));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "|",
      nullValues = "",
      textBlock =
          """
          66.7  | 0.1  | EXACT    | agrees  | 66.667   |
          66.67 | 0.01 | EXACT    | agrees  | 66.6667  |
          66.6  | 0.1  | EXACT    | differs | 66.667   | 0.067
          67    | 1    | EXACT    | agrees  | 66.67    |
          66.7  | 0.1  | AT_LEAST | differs | 66.667   | -0.033
          66    | 1    | AT_LEAST | agrees  | 66.67    |
          """)
  void aRateAgreesBeforeItIsRoundedByUs(
      String value,
      String precision,
      String bound,
      String agreement,
      float ours,
      Float difference) {
    record(
            OFFICER,
            reading(COUNTY, "needs.success-rate", "2020-07-08")
                .with("value", new BigDecimal(value))
                .with("precision", new BigDecimal(precision))
                .with("bound", bound))
        .body("agreement", is(agreement))
        .body("ours", is(ours))
        .body("difference", is(difference));
  }

  /** 12,000 余 and 62.3 万 are counts. */
  @Test
  void countsHaveBoundsAndPrecisionToo() {
    Body needs = reading(COUNTY, "needs.published", "2020-07-08");
    agrees(needs.with("value", 2).with("bound", "AT_LEAST"));
    record(OFFICER, needs.with("value", 4).with("bound", "AT_LEAST"))
        .body("agreement", is("differs"))
        .body("difference", is(-1));
    agrees(needs.with("value", 0).with("precision", 10));
    agrees(needs.with("value", 1).with("period", "month").with("asOf", "2020-06-30"));
    agrees(
        needs
            .with("value", 2)
            .with("by", "category")
            .with("part", "JOB")
            .with("asOf", "2020-05-31"));
  }

  @Test
  void isWrittenForTheCallersRegionAndReadByAllStaff() {
    Body published = reading(COUNTY, "helpers.registered", "2020-07-08").with("value", 7_700);
    for (Tokens other : List.of(NEIGHBOUR, STATION)) {
      record(other, published).statusCode(400).body("errors.pointer", contains("/division"));
    }
    Tokens manager = Tokens.staff(Role.INFORMATION_MANAGER, COUNTY);
    record(manager, published).statusCode(403);
    record(STATION, published.with("division", TOWNSHIP)).statusCode(201);
    ValidatableResponse first = record(OFFICER, published).statusCode(201);
    String id = first.header("Location", containsString(PATH + "/")).extract().path("id");
    record(OFFICER, published).statusCode(200).body("id", is(id));
    // the same in another paper is another one, and so is another number
    record(OFFICER, published.with("publishedIn", "another")).statusCode(201).body("id", not(id));
    record(OFFICER, published.with("value", 7_701)).statusCode(201).body("id", not(id));
    record(OFFICER, register("poverty.people", "EXITED", 97));
    for (Tokens other : List.of(NEIGHBOUR, STATION, Tokens.staff(Role.CADRE, "450923"))) {
      listed(other, COUNTY, "poverty.people")
          .statusCode(200)
          .body("items.value", hasItem(97))
          .body("items.agreement", everyItem(is("not-told")))
          .body("items.ours", everyItem(nullValue()))
          .body("items.recordsFrom", everyItem(nullValue()));
      Calls.as(other).get(PATH + "/" + id).then().statusCode(200).body("value", is(7_700));
    }
    listed(manager, COUNTY, "poverty.people").body("items.agreement", hasItem("agrees"));
    Calls.as(OFFICER)
        .get(PATH + "/" + id)
        .then()
        .statusCode(200)
        .body("publisher", is("县扶贫办"))
        .body("publishedIn", is("政府门户网站"))
        .body("publishedOn", is("2020-07-08"))
        .body("precision", is(1))
        .body("bound", is("EXACT"))
        .body("recordedBy", startsWith("county-officer:"));
    // no indicator is told to the public
    Calls.anonymous().get(PATH + "/" + id).then().statusCode(401);
    Calls.anonymous().body(published).post(PATH).then().statusCode(401);
    Tokens helper = Tokens.person(Role.HELPER, UUID.randomUUID());
    Calls.as(helper).queryParam("division", COUNTY).get(PATH).then().statusCode(403);
    Calls.as(OFFICER).get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    listed(OFFICER, "610728", null).statusCode(200).body("items", empty());
    Calls.as(OFFICER)
        .get(PATH)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("?division"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "|",
      textBlock =
          """
          needs.published    | "value":1.5                          | /value
          needs.published    | "value":-1                           | /value
          needs.published    | "value":15,"precision":10            | /value
          needs.published    | "value":15,"precision":0             | /precision
          needs.published    | "value":15,"precision":5             | /precision
          needs.published    | "value":15,"precision":0.1           | /precision
          aid.funds          | "value":15                           | /value
          aid.funds          | "value":"15.00","precision":1        | /precision
          aid.funds          | "value":"15.50","precision":"1.00"   | /value
          needs.success-rate | "value":66.7                         | /precision
          needs.success-rate | "value":66.67,"precision":0.1        | /value
          needs.success-rate | "value":66.7,"precision":0.1,"over":{"name":"x","value":1,"derived":false} | /over
          needs.published    | "value":66.7,"over":{"name":"x","value":1,"derived":false} | /precision
          needs.published    | "value":66.7,"precision":0.1,"over":{"name":"x","value":0,"derived":false} | /over/value
          needs.published    | "value":66.7,"precision":0.1,"over":{"name":" ","value":1,"derived":false} | /over/name
          needs.published    | "value":1,"bound":"ABOUT"            | /bound
          needs.published    | "value":1,"part":"JOB"               | /part
          needs.published    | "value":1,"by":"drive","part":"JOB"  | /by
          needs.wished       | "value":1                            | /indicator
          """)
  void namesWhatIsWrong(String indicator, String fields, String pointer) {
    String json = reading(COUNTY, indicator, "2020-07-08").toString();
    Calls.as(OFFICER)
        .body(json.substring(0, json.length() - 1) + "," + fields + "}")
        .post(PATH)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains(pointer));
  }

  @Test
  void nothingIsPublishedBeforeItHappens() {
    Body published = reading(COUNTY, "needs.published", "2020-07-08").with("value", 1);
    record(OFFICER, published.with("publishedOn", "2020-07-07"))
        .statusCode(400)
        .body("errors.pointer", contains("/publishedOn"));
    String tomorrow = BusinessDays.today().plusDays(1).toString();
    record(OFFICER, published.with("asOf", tomorrow).with("publishedOn", tomorrow))
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/asOf", "/publishedOn"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update published_reading set value = 0",
        "delete from published_reading",
        "truncate published_reading"
      })
  void isWrittenOnce(String change) {
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> Database.changeAsOwner(change));
    assertTrue(String.valueOf(refused.getCause()).contains("append-only"), () -> "" + refused);
  }

  @Test
  void aListIsAFewStatementsAndFollowsIndexes() {
    record(OFFICER, register("poverty.people", "EXITED", 97));
    long statements = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      statements =
          Math.min(
              statements, Statements.during(() -> listed(OFFICER, COUNTY, null).statusCode(200)));
    }
    assertThat(statements, lessThanOrEqualTo(3L));
    QueryPlans.assertIndexed(
        FirstRecords.FIRST
            .replace(":indicators", "array['aid.funds']")
            .replace(":division", "'610725'"));
  }

  private static ValidatableResponse agrees(Body published) {
    return record(OFFICER, published)
        .statusCode(lessThanOrEqualTo(201))
        .body("agreement", is("agrees"))
        .body("difference", nullValue());
  }

  private static Body register(String indicator, String standing, Object value) {
    Body all = reading(COUNTY, indicator, "2019-12-31").with("value", value);
    return standing == null ? all : all.with("by", "standing").with("part", standing);
  }

  private static Body over(int value) {
    return Body.of("name", "农业户籍人口").with("value", value).with("derived", true);
  }

  private static Body reading(String division, String indicator, String asOf) {
    return Body.of("division", division)
        .with("indicator", indicator)
        .with("asOf", asOf)
        .with("publisher", "县扶贫办")
        .with("publishedIn", "政府门户网站")
        .with("publishedOn", "2020-07-08");
  }

  private static ValidatableResponse record(Tokens caller, Body published) {
    return Calls.as(caller).body(published).post(PATH).then();
  }

  private static ValidatableResponse listed(Tokens caller, String division, String indicator) {
    var asked = Calls.as(caller).queryParam("division", division);
    return (indicator == null ? asked : asked.queryParam("indicator", indicator)).get(PATH).then();
  }
}

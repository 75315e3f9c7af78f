package org.bangfu.reporting.aim;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.QueryPlans;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sets what, and which of several counts. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class TargetTest {
  private static final String PATH = "/v1/targets";

  /** 洋县, a township of it, and the county beside it. */
  private static final String COUNTY = "610723";

  private static final String TOWNSHIP = "610723103";
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, COUNTY);
  private static final Tokens STATION = Tokens.staff(Role.TOWNSHIP_OFFICER, TOWNSHIP);
  private static final Tokens NEIGHBOUR = Tokens.staff(Role.COUNTY_OFFICER, "610724");

  @Test
  void whatIsRecordedLaterCountsAndAllStaysToBeSeen() {
    Body target = target(COUNTY, "needs.published").with("period", "year").with("value", 120);
    String first =
        set(OFFICER, target)
            .statusCode(201)
            .header("Location", containsString(PATH + "/"))
            .body("from", is("2020-01-01"))
            .body("to", is("2020-12-31"))
            .body("period", is("year"))
            .body("value", is(120))
            .body("unit", is("needs"))
            .body("by", nullValue())
            .body("counts", is(true))
            .body("recordedBy", startsWith("county-officer:"))
            .extract()
            .path("id");
    // any day of the period says the period
    set(OFFICER, target.with("asOf", "2020-02-29")).statusCode(200).body("id", is(first));
    set(OFFICER, target.with("value", 150)).statusCode(201);
    set(OFFICER, target.with("value", 150).with("source", "another paper")).statusCode(201);
    // another period, another part: others
    set(OFFICER, target.with("period", "month")).statusCode(201).body("to", is("2020-06-30"));
    set(OFFICER, target.with("by", "category").with("part", "JOB"))
        .statusCode(201)
        .body("by", is("category"))
        .body("part", is("JOB"));
    listed(OFFICER, COUNTY, "needs.published")
        .statusCode(200)
        .body("items.value", contains(120, 150, 150, 120, 120))
        .body("items.counts", contains(false, false, true, true, true));
    Calls.as(OFFICER).get(PATH + "/" + first).then().statusCode(200).body("counts", is(false));
  }

  /** Who is measured does not move the measure. */
  @Test
  void whatAnOfficeHasSetOnlyItOrOneAboveSetsAnew() {
    Body ofTownship = target(TOWNSHIP, "helpers.registered").with("value", 10);
    set(STATION, ofTownship).statusCode(201);
    set(STATION, ofTownship.with("value", 12)).statusCode(201);
    set(OFFICER, ofTownship.with("value", 20)).statusCode(201);
    // the same again is no change, whoever says it
    set(STATION, ofTownship.with("value", 20)).statusCode(200);
    set(STATION, ofTownship.with("value", 12))
        .statusCode(403)
        .body("detail", containsString("The office of " + COUNTY));
    set(Tokens.staff(Role.ADMINISTRATOR, "61"), ofTownship.with("value", 30)).statusCode(201);
    set(OFFICER, ofTownship.with("value", 20)).statusCode(403);
    // of its villages it says what nobody above has said
    set(STATION, ofTownship.with("division", "610723103201").with("value", 3)).statusCode(201);
    listed(STATION, TOWNSHIP, null).body("items.value", contains(10, 12, 20, 30));
  }

  @Test
  void isOfTheCallersDivisionsAndSeenByThemAlone() {
    Body target = target(COUNTY, "aid.funds").with("value", "4671568.00");
    String id = set(OFFICER, target).statusCode(201).extract().path("id");
    // a station answers for its township, and not for the county
    set(STATION, target).statusCode(400).body("errors.pointer", contains("/division"));
    set(NEIGHBOUR, target).statusCode(400).body("errors.pointer", contains("/division"));
    for (Tokens other : List.of(NEIGHBOUR, STATION)) {
      Calls.as(other).get(PATH + "/" + id).then().statusCode(404);
      listed(other, COUNTY, null).statusCode(404);
    }
    Tokens manager = Tokens.staff(Role.INFORMATION_MANAGER, COUNTY);
    set(manager, target).statusCode(403);
    listed(manager, COUNTY, "aid.funds").body("items.value", contains("4671568.00"));
    Tokens helper = Tokens.person(Role.HELPER, UUID.randomUUID());
    Calls.as(helper).get(PATH + "/" + id).then().statusCode(403);
    Calls.anonymous().get(PATH + "/" + id).then().statusCode(401);
    Calls.anonymous().body(target).post(PATH).then().statusCode(401);
    Calls.as(OFFICER).get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
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
          needs.published      | year  |          |     | -1       | /value
          needs.published      | year  |          |     | 12.5     | /value
          needs.published      | year  |          |     | "12.00"  | /value
          needs.published      | year  |          |     | 1e999    | /value
          needs.published      | year  |          |     | 10000000000000000 | /value
          aid.funds            | year  |          |     | 12       | /value
          aid.funds            | year  |          |     | "12.5"   | /value
          aid.funds            | year  |          |     | "-12.50" | /value
          needs.success-rate   | year  |          |     | 95.55    | /value
          needs.success-rate   | year  |          |     | "95.5"   | /value
          needs.published      | year  | drive    | x   | 1        | /by
          needs.published      | year  | category |     | 1        | /part
          needs.published      | year  |          | JOB | 1        | /part
          needs.published      | years |          |     | 1        | /period
          needs.wished         | year  |          |     | 1        | /indicator
          610724.of-neighbours | year  |          |     | 1        | /indicator
          """)
  void namesWhatIsWrong(
      String indicator, String period, String by, String part, String value, String pointer) {
    String json =
        target(COUNTY, indicator)
            .with("period", period)
            .with("by", by)
            .with("part", part)
            .with("value", 0)
            .toString()
            .replace("\"value\":0", "\"value\":" + value);
    Calls.as(OFFICER)
        .body(json)
        .post(PATH)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains(pointer));
  }

  @Test
  void namesEverythingAtOnce() {
    set(OFFICER, Body.of("division", COUNTY))
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/indicator", "/asOf", "/value", "/source"));
    set(OFFICER, target(COUNTY, "needs.published").with("asOf", "1948-12-31").with("value", -1))
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/asOf", "/value"));
    set(OFFICER, target("610723999", "needs.published").with("value", 1))
        .statusCode(400)
        .body("errors.pointer", contains("/division"));
  }

  @Test
  void aBulkIsAFewStatementsAndCanBeRepeated() {
    List<Body> items = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      items.add(
          target(COUNTY, "wishes.published")
              .with("clientReference", "w" + i)
              .with("asOf", "%d-01-01".formatted(1960 + i % 100))
              .with("period", List.of("year", "month", "day").get(i / 100))
              .with("value", i));
    }
    items.add(target("610724", "wishes.published").with("clientReference", "a").with("value", 1));
    items.add(target(COUNTY, "wishes.published").with("clientReference", "b").with("value", -1));
    items.add(target(COUNTY, "wishes.wished").with("clientReference", "c").with("value", 1));
    items.add(Body.of("clientReference", "d"));
    long[] statements = new long[1];
    ValidatableResponse[] answer = new ValidatableResponse[1];
    statements[0] = Statements.during(() -> answer[0] = bulk(OFFICER, items));
    answer[0]
        .statusCode(200)
        .body("created", is(300))
        .body("refused", is(4))
        .body("items[300].problem.errors.pointer", contains("/division"))
        .body("items[301].problem.errors.pointer", contains("/value"))
        .body("items[302].problem.errors.pointer", contains("/indicator"));
    assertThat(statements[0], lessThanOrEqualTo(5L));
    bulk(OFFICER, items).body("existing", is(300)).body("created", is(0));
    // another value under the same reference is another target
    bulk(OFFICER, List.of(items.get(7).with("value", 70))).body("created", is(1));
    listed(OFFICER, COUNTY, "wishes.published").body("items", not(empty()));
    bulk(STATION, List.of(items.get(8)))
        .body("items[0].problem.errors.pointer", contains("/division"));
  }

  @Test
  void aBulkSetsEachTargetOnce() {
    Body target =
        target(COUNTY, "wishes.realised").with("clientReference", "one").with("value", 100);
    List<Body> twice = List.of(target, target.with("clientReference", "two").with("value", 120));
    for (String first : List.of("created", "existing")) {
      bulk(OFFICER, twice)
          .statusCode(200)
          .body(first, is(1))
          .body("refused", is(1))
          .body("items[1].problem.errors.pointer", contains("/asOf"));
    }
    listed(OFFICER, COUNTY, "wishes.realised")
        .body("items.value", contains(100))
        .body("items.office", contains(COUNTY));
    Calls.as(OFFICER).queryParam("division", "610723999").get(PATH).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"update target set value = 0", "delete from target", "truncate table target"})
  void isWrittenOnce(String change) {
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> Database.changeAsOwner(change));
    assertTrue(String.valueOf(refused.getCause()).contains("append-only"), () -> "" + refused);
  }

  @Test
  void whatCountsFollowsAnIndex() {
    QueryPlans.assertIndexed(
        ReadTargets.COUNTING
            .replace(":divisions", "array['610723']")
            .replace(":indicators", "array['aid.funds']")
            .replace(":dimensions", "array['']")
            .replace(":firstDays", "array['2020-01-01']")
            .replace(":lastDays", "array['2020-12-31']"));
  }

  /**
   * An indicator that a county has defined is one like any other, whose targets others have not.
   */
  @Test
  void anIndicatorOfACountysOwnHasTargets() {
    Calls.as(OFFICER)
        .body(
            Body.of("id", COUNTY + ".funds-each")
                .with("nameZh", "户均帮扶资金")
                .with("meaningZh", "帮扶资金 ÷ 登记户数")
                .with(
                    "formula",
                    Body.of("plus", List.of(Body.of("indicator", "aid.funds")))
                        .with("over", List.of(Body.of("indicator", "households.registered")))))
        .post("/v1/indicators")
        .then()
        .statusCode(201);
    set(OFFICER, target(COUNTY, COUNTY + ".funds-each").with("value", 1234.56))
        .statusCode(201)
        .body("value", is(1234.56f))
        .body("unit", is("quotient"))
        .body("id", notNullValue());
    set(NEIGHBOUR, target("610724", COUNTY + ".funds-each").with("value", 1))
        .statusCode(400)
        .body("errors.pointer", contains("/indicator"));
  }

  private static Body target(String division, String indicator) {
    return Body.of("division", division)
        .with("indicator", indicator)
        .with("asOf", "2020-06-30")
        .with("source", "洋政办发〔2020〕6号");
  }

  private static ValidatableResponse set(Tokens caller, Body target) {
    return Calls.as(caller).body(target).post(PATH).then();
  }

  private static ValidatableResponse bulk(Tokens caller, List<Body> items) {
    return Calls.as(caller).body(Body.items(items)).post(PATH + "/bulk").then();
  }

  private static ValidatableResponse listed(Tokens caller, String division, String indicator) {
    var asked = Calls.as(caller).queryParam("division", division);
    return (indicator == null ? asked : asked.queryParam("indicator", indicator)).get(PATH).then();
  }
}

package org.bangfu.reporting.attainment;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.reporting.EventFixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What part of their targets divisions have come to, wherever a figure is told. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class AttainmentTest {
  /** 城固县, five of its townships, and the county beside it. */
  private static final String COUNTY = "610722";

  private static final String FIRST = "610722101";
  private static final String SECOND = "610722102";
  private static final String THIRD = "610722103";
  private static final String FOURTH = "610722104";
  private static final String FIFTH = "610722105";
  private static final String VILLAGE = "610722101201";
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, COUNTY);
  private static final Tokens STATION = Tokens.staff(Role.TOWNSHIP_OFFICER, FIRST);

  private static boolean played;

  @BeforeEach
  void play() {
    if (played) {
      return;
    }
    played = true;
    EventFixtures events = new EventFixtures();
    households(events, FIRST, 32_042, "2020-11-29");
    households(events, SECOND, 1, "2020-11-30");
    for (int i = 0; i < 3; i++) {
      events.published(FIRST + "201", "JOB", "2019-03-0" + (1 + i));
      events.published(SECOND + "201", "MEDICAL", "2019-04-0" + (1 + i));
    }
    events
        .published(THIRD + "201", "JOB", "2019-12-31")
        .published(FOURTH + "201", "JOB", "2019-01-01")
        .matched(FIRST + "201", "JOB", "2019-03-09")
        .matched(FIRST + "201", "JOB", "2019-03-10")
        .aid(FIRST + "201", "户帮户亲帮亲", 1, "333.33", "2019-05-01")
        .aid(FOURTH + "201", "户帮户亲帮亲", 3, "285.00", "2018-05-01")
        .aid(FIFTH + "201", "户帮户亲帮亲", 3, "285.01", "2018-05-01")
        .counted();
    // as of the day of the report, and of the year
    target(COUNTY, "households.registered", "2020-11-30", null, 32_043);
    target(FIRST, "needs.published", "2019-07-01", "year", 4);
    target(SECOND, "needs.published", "2019-07-01", "year", 4);
    target(THIRD, "needs.published", "2019-07-01", "year", 1);
    target(FOURTH, "needs.published", "2019-07-01", "year", 0);
    target(FIRST, "needs.published", "2019-03-01", "month", 3);
    target(FIRST, "needs.success-rate", "2019-07-01", "year", 95.5);
    target(FIRST, "aid.funds", "2019-07-01", "year", "1000.00");
    set(Body.of("by", "category").with("part", "JOB"), FIRST, "needs.published", "2019-07-01", 12);
  }

  private static void households(EventFixtures events, String township, int many, String day) {
    events.send(
        "household.reopened.v1",
        Map.of(
            "division",
            township + "201",
            "households",
            many,
            "people",
            many,
            "povertyState",
            "NONE",
            "monitoringState",
            "NONE",
            "occurredOn",
            day));
  }

  private static void target(
      String division, String indicator, String asOf, String period, Object value) {
    set(
        period == null ? Body.empty() : Body.of("period", period),
        division,
        indicator,
        asOf,
        value);
  }

  private static void set(Body more, String division, String indicator, String asOf, Object value) {
    Body period = more.says("by") ? more.with("period", "year") : more;
    Calls.as(OFFICER)
        .body(
            Body.of("division", division)
                .with("indicator", indicator)
                .with("asOf", asOf)
                .with("value", value)
                .with("source", "城政办发〔2019〕6号")
                .with(period))
        .post("/v1/targets")
        .then()
        .statusCode(201);
  }

  @Test
  void asManyHouseholdsAsTheirStoredTargetAreAHundredPercentOfIt() {
    figure(OFFICER, "households.registered?targets=true&asOf=2020-11-30&division=" + COUNTY)
        .statusCode(200)
        .body("value", is(32_043))
        .body("target.value", is(32_043))
        .body("target.to", is("2020-11-30"))
        .body("target.from", nullValue())
        .body("target.source", is("城政办发〔2019〕6号"))
        .body("target.difference", is(0))
        .body("target.recordedAt", notNullValue())
        .body("ofTarget", is(100.0f));
    // whatever period ends with the day: a stock is what there is at its end
    figure(
            OFFICER,
            "households.registered?targets=true&asOf=2020-11-30&period=month&division=" + COUNTY)
        .body("target.value", is(32_043));
    // nobody asked, and of another day nobody said anything
    figure(OFFICER, "households.registered?asOf=2020-11-30&division=" + COUNTY)
        .body("target", nullValue())
        .body("ofTarget", nullValue());
    figure(OFFICER, "households.registered?targets=true&asOf=2020-11-29&division=" + COUNTY)
        .body("value", is(32_042))
        .body("target", nullValue())
        .body("ofTarget", nullValue());
    figure(OFFICER, "households.registered?targets=maybe&division=" + COUNTY)
        .statusCode(400)
        .body("errors.pointer", contains("?targets"));
  }

  /** Rounded it is a hundred percent, and one is lacking. */
  @Test
  void theWayToATargetIsAskedByItsDay() {
    figure(
            OFFICER,
            "households.registered/attainment?asOf=2020-11-29&due=2020-11-30&division=" + COUNTY)
        .statusCode(200)
        .body("due", is("2020-11-30"))
        .body("asOf", is("2020-11-29"))
        .body("own.value", is(32_042))
        .body("own.target.value", is(32_043))
        .body("own.target.difference", is(-1))
        .body("own.ofTarget", is(100.0f))
        .body("own.rank", nullValue())
        .body("level", is("township"))
        .body("items", empty())
        .body("withTarget", is(0))
        .body("without", greaterThan(10))
        .body("withoutTarget.find { it.division == '" + FIRST + "' }.value", is(32_042));
    figure(
            OFFICER,
            "households.registered/attainment?due=2019-11-30&asOf=2020-01-01&division=" + COUNTY)
        .statusCode(400)
        .body("errors.pointer", contains("?due"));
    figure(
            OFFICER,
            "households.registered/attainment?due=2020-11-30&asOf=2020-11-29&period=year&division="
                + COUNTY)
        .statusCode(400)
        .body("errors.pointer", contains("?due"));
  }

  @Test
  void townshipsAreRankedByWhatIsNotRoundedAndWhoHasNoTargetIsNamed() {
    figure(OFFICER, "needs.published/attainment?asOf=2019-12-31&period=year&division=" + COUNTY)
        .statusCode(200)
        .body("own.value", is(8))
        .body("own.target", nullValue())
        .body("own.ofTarget", nullValue())
        .body("due", is("2019-12-31"))
        .body("items.division", contains(THIRD, FIRST, SECOND, FOURTH))
        .body("items.rank", contains(equalTo(1), equalTo(2), equalTo(2), nullValue()))
        .body(
            "items.ofTarget",
            contains(equalTo(100.0f), equalTo(75.0f), equalTo(75.0f), nullValue()))
        .body("items.target.value", contains(1, 4, 4, 0))
        // of a target of nothing there is no part, and what was done beyond it is said
        .body("items[3].target.difference", is(1))
        .body("withTarget", is(4))
        .body("withoutTarget.division", hasItems(FIFTH, "610722107"))
        .body("withoutTarget.find { it.division == '" + FIFTH + "' }.value", is(0))
        .body("withoutTarget.name", everyItem(notNullValue()));
    // the target is of the whole year, however little of it is over
    figure(
            OFFICER,
            "needs.published/attainment?asOf=2019-03-02&period=year&limit=1&division=" + COUNTY)
        .body("items.division", contains(FIRST))
        .body("items.value", contains(2))
        .body("items.ofTarget", contains(50.0f))
        .body("withTarget", is(4));
  }

  @Test
  void whoeverIsElsewhereHearsNothing() {
    String question = "needs.published/attainment?asOf=2019-12-31&period=year&division=";
    figure(STATION, question + FIRST)
        .statusCode(200)
        .body("own.ofTarget", is(75.0f))
        .body("level", is("village"))
        .body("items", empty());
    figure(STATION, question + VILLAGE).statusCode(200).body("level", nullValue());
    figure(STATION, question + COUNTY).statusCode(404);
    figure(STATION, question + SECOND).statusCode(404);
    figure(Tokens.staff(Role.COUNTY_OFFICER, "610724"), question + COUNTY).statusCode(404);
    figure(Tokens.person(Role.HELPER, UUID.randomUUID()), question + COUNTY).statusCode(403);
    Calls.anonymous().get("/v1/indicators/" + question + COUNTY).then().statusCode(401);
    // in a ranking of the county it sees its own place and its own target
    figure(
            STATION,
            "needs.published/ranking?targets=true&asOf=2019-12-31&period=year&division=" + COUNTY)
        .statusCode(200)
        .body("items.division", contains(FIRST))
        .body("items.target.value", contains(4))
        .body("items.ofTarget", contains(75.0f));
  }

  @Test
  void aRateIsComparedInItsOwnPoints() {
    figure(OFFICER, "needs.success-rate?targets=true&asOf=2019-12-31&period=year&division=" + FIRST)
        .statusCode(200)
        .body("value", is(66.7f))
        .body("target.value", is(95.5f))
        .body("target.difference", is(-28.8f))
        .body("ofTarget", nullValue());
    figure(OFFICER, "needs.success-rate/attainment?asOf=2019-12-31&period=year&division=" + COUNTY)
        .body("items.division", contains(FIRST))
        .body("items.rank", contains(1));
  }

  @Test
  void ratesAreRankedBeforeTheyAreRounded() {
    String each = COUNTY + ".funds-each-time";
    Calls.as(OFFICER)
        .body(
            Body.of("id", each)
                .with("nameZh", "次均帮扶资金")
                .with("meaningZh", "帮扶资金 ÷ 帮扶人次")
                .with(
                    "formula",
                    Body.of("plus", List.of(Body.of("indicator", "aid.funds")))
                        .with("over", List.of(Body.of("indicator", "aid.engagements")))))
        .post("/v1/indicators")
        .then()
        .statusCode(201);
    target(FOURTH, each, "2018-12-31", "year", 95);
    target(FIFTH, each, "2018-12-31", "year", 95);
    figure(OFFICER, each + "/attainment?asOf=2018-12-31&period=year&division=" + COUNTY)
        .statusCode(200)
        .body("items.division", contains(FIFTH, FOURTH))
        .body("items.value", contains(95.0f, 95.0f))
        .body("items.rank", contains(1, 2));
  }

  @Test
  void aPartHasATargetOfItsOwnAndMoneyIsYuan() {
    figure(
            OFFICER,
            "needs.published?category=JOB&targets=true&asOf=2019-12-31&period=year&division="
                + FIRST)
        .body("value", is(3))
        .body("target.value", is(12))
        .body("ofTarget", is(25.0f));
    figure(OFFICER, "aid.funds?targets=true&asOf=2019-12-31&period=year&division=" + FIRST)
        .body("value", is("333.33"))
        .body("target.value", is("1000.00"))
        .body("target.difference", is("-666.67"))
        .body("ofTarget", is(33.3f));
  }

  @Test
  void aSeriesHasTheTargetOfEachPeriod() {
    figure(
            OFFICER,
            "needs.published/series?targets=true&period=month&from=2019-02-01&to=2019-03-02&division="
                + FIRST)
        .statusCode(200)
        .body("points.value", contains(0, 2))
        .body("points[0].target", nullValue())
        // of the whole month, though a part of it was asked for
        .body("points[1].target.value", is(3))
        .body("points[1].target.to", is("2019-03-31"))
        .body("points[1].ofTarget", is(66.7f));
  }

  private static final String ANALYSIS =
      "?indicator=needs.published,needs.success-rate&period=year&from=2019-01-01&to=2019-12-31&division="
          + FIRST
          + ","
          + FIFTH;

  @Test
  void anAnalysisSaysThemForEachFigure() {
    Calls.as(OFFICER)
        .get("/v1/analytics" + ANALYSIS + "&targets=true")
        .then()
        .statusCode(200)
        .body("items.id[0]", is("needs.published"))
        .body("items[0].target.value", is(4))
        .body("items[0].ofTarget", is(75.0f))
        .body("items[1].target.value", is(95.5f))
        .body("items[1].ofTarget", nullValue())
        .body("items[2].target", nullValue());
    Calls.as(OFFICER)
        .get("/v1/analytics" + ANALYSIS)
        .then()
        .body("items.target", everyItem(nullValue()));
    Calls.as(OFFICER)
        .get("/v1/analytics" + ANALYSIS + "&targets=1")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("?targets"));
  }

  @Test
  void aSpreadsheetNamesWhatIsDividedByWhat(@TempDir Path folder) throws IOException {
    List<String> lines = file("/v1/analytics.csv").asString().lines().toList();
    assertEquals(
        "\ufeff区划代码,区划,起,止,发布需求 needs.published,发布需求目标 needs.published,"
            + "发布需求÷发布需求目标（%） needs.published,对接成功率 needs.success-rate,"
            + "对接成功率目标 needs.success-rate,对接成功率÷对接成功率目标（%） needs.success-rate",
        lines.getFirst());
    assertThat(lines.get(1), containsString(",2019-01-01,2019-12-31,3,4,75.0,66.7,95.5,"));
    assertThat(lines.get(2), containsString(",2019-01-01,2019-12-31,0,,,,,"));
    String sheet =
        sheet(
            Files.write(
                folder.resolve("analytics.xlsx"), file("/v1/analytics.xlsx").asByteArray()));
    assertThat(sheet, matchesPattern("(?s).*<c r=\"F2\"[^>]*><v>4</v>.*"));
    assertThat(sheet, matchesPattern("(?s).*<c r=\"G2\"[^>]*><v>75.0</v>.*"));
    assertThat(sheet, not(containsString("<f>")));
  }

  private static ExtractableResponse<?> file(String path) {
    return Calls.as(OFFICER)
        .get(path + ANALYSIS + "&targets=true")
        .then()
        .statusCode(200)
        .extract();
  }

  private static String sheet(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream content = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static ValidatableResponse figure(Tokens caller, String question) {
    return Calls.as(caller).get("/v1/indicators/" + question).then();
  }
}

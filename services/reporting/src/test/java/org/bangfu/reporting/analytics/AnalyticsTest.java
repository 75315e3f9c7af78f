package org.bangfu.reporting.analytics;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.zip.ZipFile;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.reporting.EventFixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several indicators of several divisions and periods in one answer, and in a spreadsheet. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalyticsTest {
  /** 钟山区, and two of its townships. */
  private static final String COUNTY = "520201";

  private static final String FIRST = "520201101";
  private static final String SECOND = "520201102";

  /** 六枝特区, where no other test plays. */
  private static final String CROSSED = "520203";

  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, COUNTY);

  @BeforeAll
  void play() {
    new EventFixtures()
        .household(FIRST + "001", "2020-01-10")
        .household(FIRST + "001", "2020-02-10")
        .household(SECOND + "001", "2020-02-20")
        .published(FIRST + "001", "JOB", "2020-01-15")
        .published(FIRST + "001", "MEDICAL", "2020-02-15")
        .published(SECOND + "001", "JOB", "2020-02-15")
        .matched(FIRST + "001", "JOB", "2020-02-16")
        .counted();
    EventFixtures aid = new EventFixtures();
    aid(aid, "aid.recorded.v1", CROSSED + "001001", "甲", "LIFE", 3, "30.00", "2020-01-05");
    aid(aid, "aid.reversed.v1", CROSSED + "001001", "甲", "LIFE", 1, "10.00", "2020-02-05");
    aid(aid, "aid.recorded.v1", CROSSED + "001001", "乙", "LIFE", 5, "10.00", "2020-01-06");
    aid(aid, "aid.recorded.v1", CROSSED + "002001", "甲", "HEALTH", 7, "0.00", "2020-01-07");
    aid(aid, "aid.recorded.v1", CROSSED + "002001", null, "LIFE", 9, "0.00", "2020-01-08");
    aid.counted();
  }

  @Test
  void aFigureARowDivisionByDivisionEachWithItsPeriods() {
    ask("indicator=households.registered,needs.published&division="
            + FIRST
            + ","
            + SECOND
            + "&period=month&from=2020-01-01&to=2020-02-29")
        .statusCode(200)
        .body("items", hasSize(8))
        .body(
            "items.division", contains(FIRST, FIRST, FIRST, FIRST, SECOND, SECOND, SECOND, SECOND))
        .body("items.value", contains(1, 1, 2, 1, 0, 0, 1, 1))
        .body("items.id[0]", is("households.registered"))
        .body("items.id[1]", is("needs.published"))
        .body("items.from[2]", is("2020-02-01"))
        .body("items.to[2]", is("2020-02-29"))
        .body("items.part[0]", nullValue())
        .body("completeness.mark", notNullValue());
  }

  @Test
  void theDivisionsInsideByTheValuesOfADimension() {
    ValidatableResponse found =
        ask("indicator=needs.published&division="
                + COUNTY
                + "&level=township&dimension=category&to=2020-12-31")
            .statusCode(200)
            .body("dimension", is("category"))
            .body("items.find { it.division == '" + FIRST + "' && it.part == 'JOB' }.value", is(1))
            .body(
                "items.find { it.division == '" + FIRST + "' && it.part == 'MEDICAL' }.value",
                is(1))
            .body(
                "items.find { it.division == '" + SECOND + "' && it.part == 'MEDICAL' }.value",
                is(0))
            .body("items.from", everyItem(nullValue()));
    List<String> parts =
        found.extract().path("items.findAll { it.division == '" + FIRST + "' }.part");
    assertThat(parts, containsInAnyOrder("JOB", "MEDICAL"));
  }

  @Test
  void bySeveralDimensionsEachValueOfTheOneWithEachOfTheOther() {
    String asked =
        "indicator=aid.services,aid.funds&division=520203001,520203002"
            + "&period=month&from=2020-01-01&to=2020-02-29&dimension=drive,kind";
    ask(asked, CROSSED)
        .statusCode(200)
        .body("dimension", nullValue())
        .body("dimensions", contains("drive", "kind"))
        // townships, months, pairs that there are, indicators
        .body("items", hasSize(2 * 2 * 3 * 2))
        .body("items.part", everyItem(nullValue()))
        .body("items[0].parts", contains("乙", "LIFE"))
        .body(of("520203001", "2020-01-31", "aid.services", "甲", "LIFE"), is(3))
        .body(of("520203001", "2020-01-31", "aid.funds", "甲", "LIFE"), is("30.00"))
        .body(of("520203001", "2020-02-29", "aid.services", "甲", "LIFE"), is(-1))
        .body(of("520203001", "2020-01-31", "aid.services", "乙", "LIFE"), is(5))
        .body(of("520203002", "2020-01-31", "aid.services", "甲", "HEALTH"), is(7))
        .body(of("520203002", "2020-01-31", "aid.services", "乙", "LIFE"), is(0));
    // what has no drive is in none of the pairs, and all of them are what has both
    ask(
            "indicator=aid.services&division=" + CROSSED + "&to=2020-12-31&dimension=drive,kind",
            CROSSED)
        .statusCode(200)
        .body("items.value", contains(5, 7, 2));
    ask("indicator=aid.services&division=" + CROSSED + "&to=2020-12-31&dimension=kind", CROSSED)
        .statusCode(200)
        .body("dimension", is("kind"))
        .body("dimensions", nullValue())
        .body("items.part", contains("HEALTH", "LIFE"))
        .body("items.parts", everyItem(nullValue()))
        .body("items.value", contains(7, 16));
    String csv =
        Calls.as(Tokens.staff(Role.COUNTY_OFFICER, CROSSED))
            .get("/v1/analytics.csv?" + asked)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    List<String> lines = csv.lines().toList();
    assertEquals("\ufeff区划代码,区划,起,止,drive,kind,帮扶服务 aid.services,帮扶资金 aid.funds", lines.getFirst());
    assertThat(lines, hasSize(1 + 2 * 2 * 3));
    assertThat(lines.get(3), containsString(",2020-01-01,2020-01-31,甲,LIFE,3,30.00"));
  }

  @Test
  void aRateBySeveralDimensionsIsOfEachPartByItself() {
    Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, CROSSED);
    Calls.as(officer)
        .body(
            Map.of(
                "id",
                CROSSED + ".each",
                "nameZh",
                "每次资金",
                "meaningZh",
                "帮扶资金除以服务次数",
                "formula",
                Map.of(
                    "plus", List.of(Map.of("indicator", "aid.funds")),
                    "over", List.of(Map.of("indicator", "aid.services")))))
        .post("/v1/indicators")
        .then()
        .statusCode(201);
    ask(
            "indicator="
                + CROSSED
                + ".each&division="
                + CROSSED
                + "&period=month&to=2020-01-31&dimension=kind,drive",
            CROSSED)
        .statusCode(200)
        .body("items[0].parts", contains("HEALTH", "甲"))
        .body("items.value", contains(equalTo(0.0f), equalTo(2.0f), equalTo(10.0f)));
  }

  private static String of(String division, String to, String id, String drive, String kind) {
    return "items.find { it.division == '%s' && it.to == '%s' && it.id == '%s' && it.parts == ['%s', '%s'] }.value"
        .formatted(division, to, id, drive, kind);
  }

  private static void aid(
      EventFixtures events,
      String type,
      String village,
      @Nullable String drive,
      String help,
      int services,
      String funds,
      String day) {
    Map<String, Object> payload = new HashMap<>();
    payload.put("division", village);
    payload.put("drive", drive);
    payload.put("help", help);
    payload.put("channel", "OFFLINE");
    payload.put("engagements", 0);
    payload.put("goods", 0);
    payload.put("services", services);
    payload.put("funds", funds);
    payload.put("occurredOn", day);
    events.send(type, payload);
  }

  @Test
  void aRateIsOfItsPeriodAndNamesNothingWhereThereIsNothing() {
    ask("indicator=needs.success-rate&division="
            + FIRST
            + "&period=month&from=2020-01-01&to=2020-03-31")
        .statusCode(200)
        .body("items.value", contains(equalTo(0.0f), equalTo(100.0f), nullValue()))
        .body("items.unit", everyItem(is("percent")));
  }

  @Test
  void asASpreadsheetAnIndicatorIsAColumn() {
    String csv =
        Calls.as(OFFICER)
            .get(
                "/v1/analytics.csv?indicator=households.registered,needs.success-rate&division="
                    + FIRST
                    + "&period=month&from=2020-01-01&to=2020-02-29")
            .then()
            .statusCode(200)
            .contentType(startsWith("text/csv"))
            .extract()
            .asString();
    List<String> lines = csv.lines().toList();
    assertEquals(
        "\ufeff区划代码,区划,起,止,登记户数 households.registered,对接成功率 needs.success-rate", lines.getFirst());
    assertThat(lines.get(1), startsWith(FIRST + ","));
    assertThat(lines.get(1), containsString(",2020-01-01,2020-01-31,1,0.0"));
    assertThat(lines.get(2), containsString(",2020-02-01,2020-02-29,2,100.0"));
    assertThat(lines, hasSize(3));
  }

  @Test
  void asAWorkbookTextsAreTextsAndFiguresAreNumbers(@TempDir Path folder) throws IOException {
    byte[] xlsx =
        Calls.as(OFFICER)
            .get(
                "/v1/analytics.xlsx?indicator=households.registered,needs.success-rate&division="
                    + FIRST
                    + "&period=month&from=2020-01-01&to=2020-02-29")
            .then()
            .statusCode(200)
            .contentType(
                startsWith("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
            .header("Content-Disposition", "attachment; filename=\"analytics.xlsx\"")
            .extract()
            .asByteArray();
    Path file = Files.write(folder.resolve("analytics.xlsx"), xlsx);
    String sheet;
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream content = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      sheet = new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
    // the writer has every character of ours as a reference
    assertThat(sheet, containsString("&#x7387; needs.success-rate</t>"));
    assertThat(sheet, matchesPattern("(?s).*<c r=\"A2\"[^>]*t=\"inlineStr\".*" + FIRST + ".*"));
    assertThat(sheet, matchesPattern("(?s).*<c r=\"E3\"[^>]*><v>2</v>.*"));
    assertThat(sheet, matchesPattern("(?s).*<c r=\"F3\"[^>]*><v>100.0</v>.*"));
    assertThat(sheet, not(containsString("<f>")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "|",
      textBlock =
          """
          division=520201 | ?indicator
          indicator=needs.published | ?division
          indicator=needs.published&division=520201&level=county | ?level
          indicator=needs.published&division=520201&dimension=colour | ?dimension
          indicator=aid.funds&division=520201&dimension=category | ?dimension
          indicator=aid.funds&division=520201&dimension=drive,category | ?dimension
          indicator=aid.funds&division=520201&dimension=drive,kind&targets=true | ?targets
          indicator=needs.published&division=520201&from=2020-01-01 | ?from
          indicator=needs.published&division=520201&period=day&from=2018-01-01 | ?from
          indicator=needs.published,aid.funds,aid.goods&division=520201&level=village&period=day&from=2020-01-01&to=2020-12-31 | ?indicator
          """)
  void namesWhatIsWrong(String query, String pointer) {
    ask(query).statusCode(400).body("errors.pointer", contains(pointer));
  }

  @Test
  void whatIsNotTheCallersIsMissing() {
    ask("indicator=needs.published&division=" + COUNTY + ",520203").statusCode(404);
    ask("indicator=needs.published&division=5202").statusCode(404);
    ask("indicator=needs.wished&division=" + COUNTY).statusCode(404);
    ask("indicator=needs.published&division=520201999&level=village").statusCode(404);
    ask("indicator=needs.published&division=520201999&dimension=category").statusCode(404);
  }

  @Test
  void whateverIsAskedIsAFewStatements() {
    ask("indicator=needs.published&division=" + COUNTY).statusCode(200);
    // of the question alone: the service's own checks have statements too, once in a while
    long statements =
        LongStream.range(0, 10)
            .map(i -> Statements.during(AnalyticsTest::askForTownships))
            .min()
            .orElseThrow();
    // the names, the divisions inside, and the figures
    assertThat(statements, is(3L));
  }

  private static void askForTownships() {
    ask("indicator=needs.published,aid.funds,needs.success-rate&division="
            + COUNTY
            + "&level=township&period=month&from=2019-01-01&to=2020-12-31")
        .statusCode(200);
  }

  private static ValidatableResponse ask(String query, String county) {
    return Calls.as(Tokens.staff(Role.COUNTY_OFFICER, county)).get("/v1/analytics?" + query).then();
  }

  private static ValidatableResponse ask(String query) {
    return Calls.as(OFFICER).get("/v1/analytics?" + query).then();
  }
}

package org.bangfu.registry.roster;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.People;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** Rosters that another system wrote. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ColumnMappingTest {
  private static final Tokens COUNTY = Tokens.staff(Role.COUNTY_OFFICER, "430525");
  private static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");
  private static final Tokens NEIGHBOUR = Tokens.staff(Role.COUNTY_OFFICER, "450923");

  /** Province and prefecture are not among the columns of a county's export. */
  private static final String CARDS =
      "县(市、区、旗),乡（镇）,行政村,户编号,人编号,姓名,性别,证件号码,家庭人口数,与户主关系,民族,文化程度,务工区域,务工时间（月）,贫困户属性,致贫原因1\r\n";

  private static final String MONITORED =
      "县,乡,村,户编号,人口编号,姓名,证件号码,人数,与户主关系,文化程度,户类型,首次识别时间,人均纯收入（元）,人联系电话,户联系电话\r\n";

  @Test
  void theCardsOfTheRegisterComeInAsTheirSystemWritesThem() {
    String number = HouseholdFixtures.number();
    String row =
        "洞口县,高沙镇,云峰村,%s,%s-1,张三,1,%s,1,本人或户主,13,大专及以上,无,0,五保贫困户,因残\r\n"
            .formatted(number, number, People.man());
    RosterAnswer roster = RosterAnswer.of(RosterCalls.ofSource(COUNTY, "JDLK", CARDS + row));
    read(COUNTY, roster)
        .body("errors", equalTo(0))
        .body("mapping", equalTo(shipped("JDLK").toString()));
    roster.merged().body("householdsCreated", equalTo(1));
    assertThat(
        Database.rows(
            """
            select h.division || ' ' || h.household_type || ' ' || h.main_cause || ' ' || m.ethnic_group
              || ' ' || m.education || ' ' || coalesce(m.work_place, '-')
            from household h join member m on m.household_id = h.id where h.number = ?
            """,
            number),
        contains("430525103204 EXTREME_POVERTY_SUPPORT DISABILITY YAO JUNIOR_COLLEGE -"));
  }

  /** As a spreadsheet leaves a code of two digits that it takes for a number. */
  @Test
  void aCodeThatHasLostItsZeroIsTheCode() {
    String number = HouseholdFixtures.number();
    String row =
        "洞口县,高沙镇,云峰村,%s,%s-1,张三,1,%s,1,户主,1,初中,无,0,五保贫困户,因残\r\n"
            .formatted(number, number, People.man());
    RosterAnswer roster = RosterAnswer.of(RosterCalls.ofSource(COUNTY, "JDLK", CARDS + row));
    read(COUNTY, roster).body("errors", equalTo(0));
    roster.merged().body("householdsCreated", equalTo(1));
    assertThat(
        Database.rows(
            "select m.ethnic_group from member m join household h on h.id = m.household_id"
                + " where h.number = ?",
            number),
        contains("HAN"));
  }

  @Test
  void theMonitoredComeInAsTheirSystemWritesThem() {
    String number = HouseholdFixtures.number();
    String row =
        "洞口县,高沙镇,云峰村,%s,%s-1,张三,%s,1,户主,初中,一般农户,2021-06-01,7200.5,13900000000,13800001234\r\n"
            .formatted(number, number, People.woman());
    RosterAnswer roster = RosterAnswer.of(RosterCalls.ofSource(COUNTY, "FFPJC", MONITORED + row));
    read(COUNTY, roster).body("errors", equalTo(0));
    roster.merged().body("householdsCreated", equalTo(1));
    assertThat(RosterAnswer.identifiedOn(number), contains("2021-06-01"));
  }

  @Test
  void whatNobodyHasSaidIsAnErrorOfItsCellInTheSourcesWords() {
    String number = HouseholdFixtures.number();
    String row =
        "洞口县,高沙镇,云峰村,%s,%s-1,张三,1,%s,1,77,13,初中,,,低保贫困户,因残\r\n"
            .formatted(number, number, People.man());
    RosterAnswer roster = RosterAnswer.of(RosterCalls.ofSource(COUNTY, "JDLK", CARDS + row));
    Calls.as(COUNTY)
        .get("/v1/rosters/{id}/errors", roster.id())
        .then()
        .statusCode(200)
        .body("items.column", contains("与户主关系"))
        .body("items.value", contains("77"))
        .body("items.rule", contains("unknown-word"))
        .body("items[0].detail", containsString("no code of JDLK (version 1)"));
    RosterCalls.ofSource(COUNTY, "JDLK", "户号,姓名,证件号码,与户主关系\r\n")
        .then()
        .statusCode(422)
        .body("detail", containsString("户属性"));
    RosterCalls.ofSource(COUNTY, "NOBODYS", CARDS + row)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("?source"));
  }

  @Test
  void aCountySaysHowItsOwnSystemWrites() {
    Body first = mapping("CIVIL_A").with("codes", List.of(code("RELATION", "01", "户主")));
    String one =
        define(COUNTY, first).statusCode(201).body("version", equalTo(1)).extract().path("id");
    define(COUNTY, first).statusCode(200).body("id", equalTo(one));
    String number = HouseholdFixtures.number();
    String text =
        "村码,户号,名字,身份证号,关系,类别\r\n430525103204,%s,张三,%s,01,9\r\n".formatted(number, People.man());
    // whether somebody is a pupil is asked of everybody, and its rosters do not say
    RosterAnswer roster = RosterAnswer.of(RosterCalls.ofSource(TOWNSHIP, "CIVIL_A", text));
    assertThat(rules(roster), containsInAnyOrder("类别 unknown-word", "文化程度 education-xor-school"));

    Body second =
        first
            .with("codes", List.of(code("RELATION", "01", "户主"), code("HOUSEHOLD_TYPE", "9", "低保")))
            .with("headings", headings("学历"));
    String two =
        define(COUNTY, second).statusCode(201).body("version", equalTo(2)).extract().path("id");
    RosterAnswer again = RosterAnswer.of(RosterCalls.ofSource(TOWNSHIP, "CIVIL_A", text));
    read(TOWNSHIP, again).body("mapping", equalTo(two));
    assertThat("read anew", again.id(), not(equalTo(roster.id())));
    assertThat(rules(again), contains("文化程度 education-xor-school"));

    Calls.as(TOWNSHIP)
        .get("/v1/column-mappings?division=430525103")
        .then()
        .statusCode(200)
        .body("source", hasItems("CIVIL_A", "JDLK", "FFPJC"))
        .body("find { it.source == 'CIVIL_A' }.version", equalTo(2));
    Calls.as(TOWNSHIP)
        .get("/v1/column-mappings/{id}", one)
        .then()
        .statusCode(200)
        .body("version", equalTo(1))
        .body("codes.word", contains("户主"));
    Calls.as(TOWNSHIP).get("/v1/column-mappings/{id}", UUID.randomUUID()).then().statusCode(404);
    RosterCalls.ofSource(NEIGHBOUR, "CIVIL_A", text).then().statusCode(400);
  }

  @Test
  void aCountysWordForASourceGoesBeforeTheNations() {
    Tokens other = Tokens.staff(Role.COUNTY_OFFICER, "430528");
    define(other, mapping("JDLK").with("division", "430528")).statusCode(201);
    RosterCalls.ofSource(other, "JDLK", CARDS).then().statusCode(422);
    String text =
        "村码,户号,名字,身份证号,关系,类别\r\n430528101001,%s,张三,%s,户主,低保\r\n"
            .formatted(HouseholdFixtures.number(), People.man());
    read(other, RosterAnswer.of(RosterCalls.ofSource(other, "JDLK", text)))
        .body("mapping", not(equalTo(shipped("JDLK").toString())));
    read(COUNTY, RosterAnswer.of(RosterCalls.upload(COUNTY, own(), "text/csv", "2019-05-01")))
        .body("mapping", nullValue());
  }

  @Test
  void sayingSomethingThatNoFileCouldBeReadByIsRefused() {
    List<Body> headings = new ArrayList<>(headings("学历"));
    headings.removeFirst();
    headings.add(Body.of("heading", "户 号").with("field", "PERSON_NUMBER"));
    define(
            COUNTY,
            mapping("CIVIL_B")
                .with("headings", headings)
                .with(
                    "codes",
                    List.of(
                        code("RELATION", "01", "邻居"),
                        code("RELATION", "01", "户主"),
                        code("NAME", "1", "张三"))))
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/headings",
                "/headings/6/heading",
                "/codes/0/word",
                "/codes/1/code",
                "/codes/2/field"));
    define(NEIGHBOUR, mapping("CIVIL_B"))
        .statusCode(400)
        .body("errors.pointer", contains("/division"));
    define(Tokens.ANYBODY, mapping("CIVIL_B").with("division", "CN"))
        .statusCode(400)
        .body("errors.pointer", contains("/division"));
    define(TOWNSHIP, mapping("CIVIL_B")).statusCode(403);
  }

  private static byte[] own() {
    RosterSheet sheet = new RosterSheet();
    sheet.addFamily();
    return sheet.csv(StandardCharsets.UTF_8, "");
  }

  private static UUID shipped(String source) {
    return UUID.fromString(
        Database.rows("select id from column_mapping where owner = 'CN' and source = ?", source)
            .getFirst());
  }

  private static Body mapping(String source) {
    return Body.of("division", "430525")
        .with("source", source)
        .with("name", "县民政局台账")
        .with("headings", headings("文化"));
  }

  private static List<Body> headings(String education) {
    return List.of(
        heading("村码", "VILLAGE_CODE"),
        heading("户号", "HOUSEHOLD_NUMBER"),
        heading("名字", "NAME"),
        heading("身份证号", "NATIONAL_ID"),
        heading("关系", "RELATION"),
        heading("类别", "HOUSEHOLD_TYPE"),
        heading(education, "EDUCATION"));
  }

  private static Body heading(String heading, String field) {
    return Body.of("heading", heading).with("field", field);
  }

  private static Body code(String field, String code, String word) {
    return Body.of("field", field).with("code", code).with("word", word);
  }

  private static ValidatableResponse define(Tokens caller, Body mapping) {
    return Calls.as(caller).body(mapping).post("/v1/column-mappings").then();
  }

  private static ValidatableResponse read(Tokens caller, RosterAnswer roster) {
    return Calls.as(caller).get("/v1/rosters/{id}", roster.id()).then().statusCode(200);
  }

  private static List<String> rules(RosterAnswer roster) {
    Response answer = Calls.as(COUNTY).get("/v1/rosters/{id}/errors", roster.id());
    List<String> columns = answer.jsonPath().getList("items.column");
    List<String> rules = answer.jsonPath().getList("items.rule");
    List<String> both = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      both.add(columns.get(i) + " " + rules.get(i));
    }
    return both;
  }
}

package org.bangfu.registry.roster;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.People;
import org.bangfu.registry.household.HouseholdFixtures;
import org.bangfu.registry.household.code.PovertyState;
import org.bangfu.registry.household.messaging.HouseholdRegisteredV1;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class RosterTest {
  @Inject ObjectMapper json;

  @ParameterizedTest
  @CsvSource({"UTF-8, ''", "UTF-8, '\ufeff'", "GB18030, ''"})
  void takesTextAsCountyOfficesWriteIt(String charset, String mark) {
    RosterSheet sheet = new RosterSheet();
    String number = sheet.addFamily();
    UUID roster = validated(RosterCalls.csv(sheet.csv(Charset.forName(charset), mark)));
    merged(roster).body("householdsCreated", equalTo(1)).body("membersCreated", equalTo(3));
    assertThat(
        Database.rows(
            """
            select m.name, m.relation_to_head, m.school_stage, h.division, h.income_per_head
            from household h join member m on m.household_id = h.id
            where h.number = ? order by m.position
            """,
            number),
        contains(
            "张大山|HEAD|null|430525103204|3500.50",
            "王秀英|SPOUSE|null|430525103204|3500.50",
            "张小山|SON|PRIMARY|430525103204|3500.50"));
  }

  @Test
  void whatItMergesIsRegisteredLikeByHand() throws Exception {
    RosterSheet sheet = new RosterSheet();
    String number = sheet.addFamily();
    UUID roster = validated(RosterCalls.xlsx(sheet.xlsx()));
    assertThat("nothing lands before the merge", idOf(number), hasSize(0));
    merged(roster).body("division", equalTo("430525103204"));
    UUID id = UUID.fromString(idOf(number).getFirst());
    RestAssured.get("/v1/households/" + id)
        .then()
        .statusCode(200)
        .header("ETag", Calls.etag(0))
        .body("householdType", equalTo("MINIMUM_LIVING_ALLOWANCE"))
        .body("mainCause", equalTo("ILLNESS"))
        .body("otherCauses", contains("LACK_OF_SKILL", "LACK_OF_CAPITAL"))
        .body("povertyState", equalTo("EXITED"))
        .body("registeredOn", equalTo("2019-05-01"))
        .body("phone", equalTo("138****1234"))
        .body("safeWater", equalTo(true))
        .body("members.name", contains("张*山", "王*英", "张*山"));
    RestAssured.get("/v1/households/" + id + "/steps")
        .then()
        .body("to", containsInAnyOrder("REGISTERED", "EXITED"))
        .body("occurredOn", containsInAnyOrder("2019-05-01", "2018-12-31"));
    String type = HouseholdRegisteredV1.TYPE;
    List<JsonNode> events = Outboxes.payloads(type, id);
    assertThat(events, hasSize(1));
    EventContracts.assertValid("household-registry", type, events.getFirst());
    assertThat(
        Database.rows("select payload from outbox where aggregateid = ?", id.toString()),
        contains(
            // an event says what is null, too
            json.copy()
                .setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS)
                .writeValueAsString(
                    new HouseholdRegisteredV1(
                        id,
                        new DivisionCode("430525103204"),
                        3,
                        PovertyState.EXITED,
                        LocalDate.of(2014, 3, 5),
                        LocalDate.of(2018, 12, 31),
                        null,
                        LocalDate.of(2019, 5, 1)))));
    assertThat(
        "what the file said is forgotten",
        Database.number("select count(*) from roster_row where roster_id = ?", roster),
        equalTo(0L));
  }

  @Test
  void reportsBadCellsAndKeepsTheGoodHouseholds() {
    RosterSheet sheet = new RosterSheet();
    String good = sheet.addFamily();
    String bad = sheet.addFamily();
    sheet.row(3).put("证件号码", "110105194912310021");
    sheet.row(4).put("民族", "火星族");
    sheet.row(4).put("性别", "男");
    sheet.row(5).put("识别时间", "2014-02-30");
    sheet.row(5).put("联系电话", "1380000");
    sheet.row(5).put("文化程度", "小学");
    String formula = sheet.addFamily();
    sheet.row(6).put("人均纯收入", "=1+1");
    sheet.row(7).put("姓名", "");
    UUID roster = validated(RosterCalls.xlsx(sheet.xlsx()));
    RestAssured.get("/v1/rosters/" + roster)
        .then()
        .body("rows", equalTo(9))
        .body("households", equalTo(3))
        .body("refusedHouseholds", equalTo(2))
        .body("errors", equalTo(8));
    List<String> errors =
        RestAssured.get("/v1/rosters/" + roster + "/errors")
            .jsonPath()
            .getList("items", Map.class)
            .stream()
            .map(e ->
                e.get("row") + " " + e.get("column") + " " + e.get("value") + " " + e.get("rule"))
            .toList();
    // a title and the header stand above the first row
    assertThat(
        errors,
        containsInAnyOrder(
            "6 证件号码 110105********0021 id-check-digit",
            "7 民族 火星… unknown-word",
            "7 性别 男 sex-agrees",
            "8 识别时间 2014-02-30 date",
            "8 联系电话 ******* phone",
            "8 文化程度 小学 education-xor-school",
            "9 人均纯收入 null formula",
            "10 姓名 null needed"));
    merged(roster).body("householdsCreated", equalTo(1)).body("refusedHouseholds", equalTo(2));
    assertThat(idOf(good), hasSize(1));
    assertThat(idOf(bad), hasSize(0));
    assertThat(idOf(formula), hasSize(0));
  }

  @Test
  void aHouseholdIsWholeOrLeftOut() {
    RosterSheet sheet = new RosterSheet();
    String headless = HouseholdFixtures.number();
    sheet.add(headless, 1, "张一", People.man(), "之子");
    String twoSpouses = HouseholdFixtures.number();
    sheet.add(twoSpouses, 3, "张二", People.man(), "户主");
    sheet.add(twoSpouses, 3, "李二", People.woman(), "配偶");
    sheet.add(twoSpouses, 3, "王二", People.woman(), "配偶");
    String sameSex = HouseholdFixtures.number();
    sheet.add(sameSex, 2, "张三", People.man(), "户主");
    sheet.add(sameSex, 2, "李三", People.man(), "配偶");
    String missing = HouseholdFixtures.number();
    sheet.add(missing, 4, "张四", People.man(), "户主");
    String twoVillages = HouseholdFixtures.number();
    sheet.add(twoVillages, 2, "张五", People.man(), "户主");
    sheet.add(twoVillages, 2, "李五", People.woman(), "配偶").put("村", "青云村");
    String nowhere = HouseholdFixtures.number();
    sheet.add(nowhere, 1, "张六", People.man(), "户主").put("村", "不存在村");
    String twin = People.man();
    sheet.add(HouseholdFixtures.number(), 1, "张七", twin, "户主");
    sheet.add(HouseholdFixtures.number(), 1, "张七", twin, "户主");
    String good = sheet.addFamily();
    sheet.row(sheet.size() - 1).put("村", "云峰村委会");
    UUID roster = validated(RosterCalls.csv(sheet.csv(StandardCharsets.UTF_8, "")));
    RestAssured.get("/v1/rosters/" + roster + "/errors")
        .then()
        .body(
            "items.rule",
            containsInAnyOrder(
                "one-head",
                "one-spouse",
                "spouse-sex",
                "household-size",
                "one-village",
                "village-unknown",
                "person-twice",
                "person-twice"))
        .body("items.row", hasItems(2, 3, 6, 8, 9, 11, 12, 13));
    merged(roster).body("householdsCreated", equalTo(1)).body("refusedHouseholds", equalTo(8));
    assertThat(idOf(good), hasSize(1));
  }

  @Test
  void theSameFileAgainChangesNothing() {
    RosterSheet sheet = new RosterSheet();
    String number = sheet.addFamily();
    byte[] csv = sheet.csv(StandardCharsets.UTF_8, "");
    UUID roster = validated(RosterCalls.csv(csv));
    RosterCalls.csv(csv).then().statusCode(200).body("id", equalTo(roster.toString()));
    merged(roster);
    RosterCalls.csv(csv).then().statusCode(200).body("state", equalTo("MERGED"));
    RosterCalls.step(roster, "merge").then().statusCode(200).body("householdsCreated", equalTo(1));
    // for another day it is another roster, and finds everything known
    UUID other = validated(RosterCalls.upload(csv, "text/csv", "2019-05-02"));
    merged(other)
        .body("householdsCreated", equalTo(0))
        .body("householdsUnchanged", equalTo(1))
        .body("membersCreated", equalTo(0))
        .body("membersUpdated", equalTo(0));
    UUID id = UUID.fromString(idOf(number).getFirst());
    assertThat(Outboxes.payloads(HouseholdRegisteredV1.TYPE, id), hasSize(1));
    RestAssured.get("/v1/households/" + id).then().header("ETag", Calls.etag(0));
  }

  @Test
  void aLaterFileBringsKnownHouseholdsUpToDate() {
    RosterSheet sheet = new RosterSheet();
    String number = sheet.addFamily();
    merged(validated(RosterCalls.csv(sheet.csv(StandardCharsets.UTF_8, ""))));
    sheet.row(0).put("人均纯收入", "4200");
    sheet.row(0).put("联系电话", "");
    sheet.row(1).put("健康状况", "长期慢性病");
    Map<String, String> daughter = sheet.add(number, 4, "张小花", People.woman(), "之女");
    for (int i = 0; i < 4; i++) {
      sheet.row(i).put("人数", "4");
    }
    daughter.put("文化程度", "");
    daughter.put("在校生状况", "学龄前儿童");
    merged(validated(RosterCalls.csv(sheet.csv(StandardCharsets.UTF_8, ""))))
        .body("householdsCreated", equalTo(0))
        .body("householdsUpdated", equalTo(1))
        .body("membersCreated", equalTo(1))
        .body("membersUpdated", equalTo(1));
    UUID id = UUID.fromString(idOf(number).getFirst());
    RestAssured.get("/v1/households/" + id)
        .then()
        .header("ETag", Calls.etag(1))
        .body("incomePerHead", equalTo("4200.00"))
        .body("phone", equalTo("138****1234"))
        .body("members.health", hasItem("CHRONIC_ILLNESS"))
        .body("members.size()", equalTo(4));
    assertThat(Outboxes.payloads(HouseholdRegisteredV1.TYPE, id), hasSize(1));
  }

  @Test
  void whoBelongsElsewhereIsToldAtTheMergeAlone() {
    String known = People.man();
    HouseholdFixtures.register(
        HouseholdFixtures.household(HouseholdFixtures.person("张一", known, "HEAD")));
    RosterSheet sheet = new RosterSheet();
    sheet.add(HouseholdFixtures.number(), 1, "张一", known, "户主");
    String inBetween = People.man();
    sheet.add(HouseholdFixtures.number(), 1, "张二", inBetween, "户主");
    sheet.addFamily();
    UUID roster = validated(RosterCalls.csv(sheet.csv(StandardCharsets.UTF_8, "")));
    RestAssured.get("/v1/rosters/" + roster)
        .then()
        .body("errors", equalTo(0))
        .body("refusedHouseholds", equalTo(0));
    HouseholdFixtures.register(
        HouseholdFixtures.household(HouseholdFixtures.person("张二", inBetween, "HEAD")));
    merged(roster)
        .body("householdsCreated", equalTo(1))
        .body("refusedHouseholds", equalTo(2))
        .body("errors", equalTo(2));
    RestAssured.get("/v1/rosters/" + roster + "/errors")
        .then()
        .body("items.rule", contains("person-elsewhere", "person-elsewhere"))
        .body("items.value", not(hasItem(known)));
  }

  @Test
  void aRefusedRosterLeavesNothingAndMayComeAgain() {
    RosterSheet sheet = new RosterSheet();
    String number = sheet.addFamily();
    byte[] csv = sheet.csv(StandardCharsets.UTF_8, "");
    UUID roster = validated(RosterCalls.csv(csv));
    RosterCalls.step(roster, "merge")
        .then()
        .statusCode(409)
        .body("type", endsWith("/roster-state-not-fitting"));
    Calls.write()
        .body(Map.of("reason", "与实地情况不符"))
        .post("/v1/rosters/" + roster + "/refusal")
        .then()
        .statusCode(200)
        .body("state", equalTo("REFUSED"))
        .body("refusalReason", equalTo("与实地情况不符"));
    RosterCalls.step(roster, "review").then().statusCode(409);
    assertThat(idOf(number), hasSize(0));
    assertThat(
        Database.number("select count(*) from roster_row where roster_id = ?", roster),
        equalTo(0L));
    UUID again = validated(RosterCalls.csv(csv));
    assertThat(again, not(equalTo(roster)));
  }

  @Test
  void threeThousandHouseholds() {
    RosterSheet sheet = new RosterSheet();
    for (int i = 0; i < 3_000; i++) {
      sheet.addFamily();
    }
    byte[] xlsx = sheet.xlsx();
    long began = System.nanoTime();
    UUID roster = validated(RosterCalls.xlsx(xlsx));
    long validated = System.nanoTime();
    merged(roster).body("householdsCreated", equalTo(3_000)).body("errors", equalTo(0));
    System.out.printf(
        "3,000 households of 3: validated in %d ms, merged in %d ms%n",
        (validated - began) / 1_000_000, (System.nanoTime() - validated) / 1_000_000);
  }

  private static UUID validated(Response upload) {
    upload.then().statusCode(201).body("state", equalTo("VALIDATED"));
    return UUID.fromString(upload.jsonPath().getString("id"));
  }

  private static ValidatableResponse merged(UUID roster) {
    RosterCalls.step(roster, "review").then().statusCode(200).body("state", equalTo("IN_REVIEW"));
    return RosterCalls.step(roster, "merge")
        .then()
        .statusCode(200)
        .body("state", equalTo("MERGED"));
  }

  private static List<String> idOf(String householdNumber) {
    return Database.rows("select id from household where number = ?", householdNumber);
  }
}

package org.bangfu.registry.roster;

import static org.bangfu.registry.roster.RosterAnswer.identifiedOn;
import static org.bangfu.registry.roster.RosterAnswer.names;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.People;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** Values as people write them. The first household is in row 2. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RosterValuesTest {
  private final RosterSheet sheet = new RosterSheet();

  @Test
  void whatNobodySeesIsNoPartOfAValue() {
    String number = sheet.addFamily();
    String next = sheet.addFamily();
    sheet.row(0).put("证件号码", "\u00a0" + sheet.row(0).get("证件号码") + "\u3000");
    sheet.row(1).put("证件号码", "\u200b" + sheet.row(1).get("证件号码"));
    sheet.row(2).put("证件号码", sheet.row(2).get("证件号码") + "\u202c");
    sheet.row(1).put("户编号", number + "\u200b");
    sheet.row(2).put("户编号", number + "\u00a0");
    sheet.row(3).put("与户主关系", "\u2060户主");
    String text =
        new String(sheet.csv(StandardCharsets.UTF_8, ""), StandardCharsets.UTF_8)
            .replaceFirst("户编号,", "户编号\u00a0,")
            .replaceFirst(",姓名", ",\u200b姓\u3000名");
    RosterAnswer roster = RosterAnswer.of(RosterCalls.csv(text.getBytes(StandardCharsets.UTF_8)));
    assertThat(roster.errors(), empty());
    roster.merged().body("householdsCreated", equalTo(2));
    assertThat(names(number), hasSize(3));
    assertThat(names(next), hasSize(3));
  }

  @Test
  void aNameOfTwoCharactersIsNotThree() {
    for (String padded : List.of("向\u3000坤", "向 坤", "向\u2003坤")) {
      sheet.add(HouseholdFixtures.number(), 1, padded, People.man(), "户主");
    }
    RosterAnswer.of(sheet).merged().body("householdsCreated", equalTo(3));
    for (String sought : List.of("向坤", "向\u3000坤")) {
      Calls.as(Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103"))
          .body(Map.of("name", sought))
          .post("/v1/households/search")
          .then()
          .statusCode(200)
          .body("items", hasSize(3))
          .body("items.headName", everyItem(equalTo("向*")));
    }
  }

  @Test
  void theLastCharacterOfAnIdNumberIsReadHoweverItIsWritten() {
    String twice = endingInX();
    List<String> others = List.of(endingInX(), endingInX(), endingInX(), endingInX());
    sheet.add(HouseholdFixtures.number(), 1, "石小写", twice.replace('X', 'x'), "户主");
    sheet.add(HouseholdFixtures.number(), 1, "石再来", twice, "户主");
    for (int i = 0; i < 4; i++) {
      String id = others.get(i).replace('X', "ⅩＸХⅹ".charAt(i));
      sheet.add(HouseholdFixtures.number(), 1, "石罗马", id, "户主");
    }
    String wide = People.man();
    sheet.add(
        HouseholdFixtures.number(),
        1,
        "石全数",
        wide.chars()
            .mapToObj(c -> Character.isDigit(c) ? (char) (c - '0' + '０') : (char) c)
            .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
            .toString(),
        "户主");
    RosterAnswer roster = RosterAnswer.of(sheet);
    assertThat(roster.errors(), contains("2 证件号码 person-twice", "3 证件号码 person-twice"));
    roster.merged().body("householdsCreated", equalTo(5));
  }

  private static String endingInX() {
    String id = People.man();
    while (!id.endsWith("X")) {
      id = People.man();
    }
    return id;
  }

  @Test
  void anIdNumberOfAnotherKindTellsNothing() {
    String id = People.man();
    for (String other : List.of("999999510703917", id + "43", id + "43B1", "E99999999", "0", "无")) {
      sheet.add(HouseholdFixtures.number(), 1, "石残证", other, "户主");
    }
    sheet.addFamily();
    RosterAnswer roster = RosterAnswer.of(sheet);
    assertThat(
        roster.errors(),
        contains(
            "2 证件号码 id-form",
            "3 证件号码 id-form",
            "4 证件号码 id-form",
            "5 证件号码 id-form",
            "6 证件号码 id-form",
            "7 证件号码 id-form"));
    assertThat(
        roster.values(),
        contains(
            "999999*********",
            "999999**************",
            "999999****************",
            "*********",
            "*",
            "*"));
    roster.merged().body("householdsCreated", equalTo(1)).body("refusedHouseholds", equalTo(6));
  }

  @Test
  void aPhoneCostsNobodyAPlace() {
    List<String> phones =
        List.of(
            "+8613800001234",
            "86-13800001234",
            "138 0000 1234",
            "138-0000-1234",
            "１３８００００１２３４",
            "13800001234/13900001234",
            "0739-7221234",
            "(0731)84221234",
            "1380000123",
            "7221234",
            "无");
    List<String> numbers =
        phones.stream()
            .map(phone -> {
              String number = HouseholdFixtures.number();
              sheet.add(number, 1, "石话甲", People.man(), "户主").put("联系电话", phone);
              return number;
            })
            .toList();
    RosterAnswer roster = RosterAnswer.of(sheet);
    assertThat(roster.errors(), contains("10 联系电话 phone", "11 联系电话 phone", "12 联系电话 phone"));
    Pattern whole = Pattern.compile("\\d{7}");
    assertThat(
        roster.values().stream().filter(value -> whole.matcher(value).find()).toList(), empty());
    roster.merged().body("householdsCreated", equalTo(11)).body("refusedHouseholds", equalTo(0));
    List<String> shown =
        numbers.stream()
            .map(number ->
                RestAssured.get(
                        "/v1/households/"
                            + Database.rows("select id from household where number = ?", number)
                                .getFirst())
                    .jsonPath()
                    .getString("phone"))
            .toList();
    assertThat(shown.subList(0, 6), everyItem(equalTo("138****1234")));
    assertThat(shown.get(6), equalTo("073****1234"));
    assertThat(shown.get(7), equalTo("073*****1234"));
    assertThat(shown.subList(8, 11), everyItem(equalTo(null)));
  }

  @Test
  void aMonthIsNoDay() {
    List<String> months =
        List.of(
            "2014-12",
            "2014.12",
            "2014/11",
            "2014.11",
            "201412",
            "201411",
            "2014年12月",
            "2014年12",
            "2014.1",
            "2014",
            "41703",
            "2014-12/1");
    for (String month : months) {
      sheet.add(HouseholdFixtures.number(), 1, "龙月甲", People.man(), "户主").put("识别时间", month);
    }
    String[] days = {"2014-3-5", "2014.03.05", "2014年3月5日", "20140305", "2014/3/5 00:00:00"};
    List<String> numbers =
        java.util.Arrays.stream(days)
            .map(day -> {
              String number = HouseholdFixtures.number();
              sheet.add(number, 1, "龙日甲", People.man(), "户主").put("识别时间", day);
              return number;
            })
            .toList();
    RosterAnswer roster = RosterAnswer.of(sheet);
    assertThat(roster.errors(), hasSize(months.size()));
    roster.merged().body("householdsCreated", equalTo(days.length));
    for (String number : numbers) {
      assertThat(identifiedOn(number), contains("2014-03-05"));
    }
  }

  @Test
  void aPlaceIsFoundByWhatEverybodyCallsIt() {
    List<List<String>> places =
        List.of(
            List.of("湖南省", "邵阳市", "洞口县", "长塘乡", "双峰村"),
            List.of("湖南省", "邵阳市", "洞口县", "长塘瑶族乡", "双峰村"),
            List.of("湖南", "邵阳", "洞口", "长塘", "双峰"),
            List.of("湖南省", "邵阳市", "洞口县", "高沙镇", "云峰村民委员会"),
            List.of("湖南省", "邵阳市", "洞口县", "高沙镇", "云 峰　村"),
            List.of("湖南省", "邵阳市", "洞口县", "高沙乡", "云峰村"),
            List.of("湖南省", "邵阳市", "洞口县", "高沙镇", "云峰社区"),
            List.of("湖南省", "邵阳市", "洞口县", "高沙镇", "云峯村"),
            List.of("湖南省", "邵阳市", "洞口县", "洞口镇", "大胜村"),
            List.of("湖南省", "邵阳市", "洞口县", "高沙镇（原高沙乡）", "云峰村"),
            List.of("湖南省", "邵阳市", "城步县", "儒林镇", "东海社区"));
    for (List<String> place : places) {
      Map<String, String> row = sheet.add(HouseholdFixtures.number(), 1, "地甲名", People.man(), "户主");
      for (int i = 0; i < 5; i++) {
        row.put(RosterSheet.HEADER.get(i), place.get(i));
      }
    }
    Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, "430525");
    RosterAnswer roster =
        RosterAnswer.of(
            RosterCalls.upload(
                officer, sheet.csv(StandardCharsets.UTF_8, ""), "text/csv", "2019-05-01"));
    assertThat(
        roster.errors(),
        contains(
            "7 村 village-unknown",
            "8 村 village-unknown",
            "9 村 village-unknown",
            "10 村 village-unknown",
            "11 村 village-unknown",
            "12 村 village-unknown"));
    assertThat(
        Database.rows(
            "select division, count(*) from roster_household where roster_id = ? and not refused"
                + " group by 1",
            roster.id()),
        containsInAnyOrder(
            Database.rows("select code from division where code like '430525202%' and name ~ '^双峰'")
                    .getFirst()
                + "|3",
            "430525103204|2"));
  }

  @Test
  void aShiftedColumnLeavesNoIdNumberBehind() {
    String id = People.man();
    sheet.add(HouseholdFixtures.number(), 1, "张一", People.man(), "户主").put("人数", id);
    sheet.add(id, 1, "张二", People.man(), "户主");
    sheet.add(HouseholdFixtures.number(), 1, id, People.man(), "户主");
    sheet.add(HouseholdFixtures.number(), 1, "张四", People.man(), "户主").put("村", id);
    sheet.add(HouseholdFixtures.number(), 1, "张五", People.man(), "户主").put("健康状况", "精神分裂症");
    sheet.add(HouseholdFixtures.number(), 1, "张六", People.man(), "户主").put("务工时间", "13800001234");
    RosterAnswer roster = RosterAnswer.of(sheet);
    assertThat(
        roster.errors(),
        containsInAnyOrder(
            "2 人数 number",
            "3 户编号 id-misplaced",
            "4 姓名 id-misplaced",
            "5 村 village-unknown",
            "6 健康状况 unknown-word",
            "7 务工时间 number"));
    assertThat(roster.values(), hasItem("精神…"));
    List<String> stored =
        Database.rows("select * from roster_error where roster_id = ?", roster.id());
    String file = RestAssured.get("/v1/rosters/" + roster.id() + "/errors.csv").asString();
    for (String secret : List.of(id, "13800001234", "分裂")) {
      assertThat(file.contains(secret), equalTo(false));
      assertThat(stored.stream().filter(row -> row.contains(secret)).toList(), empty());
      assertThat(
          Database.rows("select * from roster_place where roster_id = ?", roster.id()).stream()
              .filter(row -> row.contains(secret))
              .toList(),
          empty());
    }
  }

  @Test
  void errorsGoWithTheirRoster() {
    sheet.add(HouseholdFixtures.number(), 1, "张一", People.man(), "户主").put("户属性", "火星户");
    RosterAnswer refused = RosterAnswer.of(sheet);
    Calls.write()
        .body(Map.of("reason", "张一不住在村里"))
        .post("/v1/rosters/" + refused.id() + "/refusal")
        .then()
        .statusCode(200);
    refused.read().body("refusalReason", equalTo("张一不住在村里")).body("errors", equalTo(1));
    assertThat(refused.errors(), empty());
    assertThat(
        Database.rows("select refusal_reason from roster where id = ?", refused.id()),
        everyItem(not(org.hamcrest.Matchers.containsString("张一"))));
    RosterAnswer merged = RosterAnswer.of(sheet);
    assertThat(merged.values(), contains("火星…"));
    merged.merged();
    assertThat(merged.errors(), contains("2 户属性 unknown-word"));
    assertThat(merged.values(), empty());
  }
}

package org.bangfu.registry.roster;

import static org.bangfu.registry.roster.RosterAnswer.names;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.People;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text as spreadsheets save it. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RosterTextTest {
  private final RosterSheet sheet = new RosterSheet();

  @ParameterizedTest
  @CsvSource({
    "UTF-8, '', ';'",
    "UTF-8, '\ufeff', '\t'",
    "GB18030, '', ';'",
    "UTF-16LE, '\ufeff', '\t'",
    "UTF-16BE, '\ufeff', ','",
    "UTF-16LE, '', ','",
    "UTF-16BE, '', '\t'",
    "UTF-8, 'sep=;\r\n', ';'",
    "UTF-8, '\ufeffsep=,\r\n', ','"
  })
  void readsEverySeparatorAndEncoding(String charset, String before, String separator) {
    sheet.addFamily();
    String text =
        before
            + new String(sheet.csv(StandardCharsets.UTF_8, ""), StandardCharsets.UTF_8)
                .replace(",", separator);
    RosterAnswer roster = RosterAnswer.of(RosterCalls.csv(text.getBytes(Charset.forName(charset))));
    roster.read().body("rows", equalTo(3)).body("errors", equalTo(0));
  }

  @Test
  void readsAHeaderOfTwoRows() {
    String number = sheet.addFamily();
    String text = new String(sheet.csv(StandardCharsets.UTF_8, ""), StandardCharsets.UTF_8);
    String header = text.substring(0, text.indexOf('\r'));
    List<String> below = List.of("省", "市", "县", "乡", "村", "文化程度", "在校生状况");
    StringBuilder upper = new StringBuilder();
    StringBuilder lower = new StringBuilder();
    for (String heading : header.split(",")) {
      boolean isBelow = below.contains(heading);
      upper.append(isBelow ? "住址学历".substring(0, 2) : heading).append(',');
      lower.append(isBelow ? heading : "").append(',');
    }
    RosterAnswer roster =
        RosterAnswer.of(
            RosterCalls.csv(
                text.replace(header, "洞口县户花名册\r\n" + upper + "\r\n" + lower)
                    .getBytes(StandardCharsets.UTF_8)));
    assertThat(roster.errors(), empty());
    roster.merged().body("householdsCreated", equalTo(1));
    assertThat(names(number), contains("张大山", "王秀英", "张小山"));
  }

  @Test
  void whatASpreadsheetMadeOfANumberIsNoNumber() {
    sheet.add(HouseholdFixtures.number(), 1, "冉长河", "9.99999E+17", "户主").put("联系电话", "1.38E+10");
    sheet.add("4.30525E+17", 1, "冉长青", People.man(), "户主");
    sheet.add(HouseholdFixtures.number(), 1, "#N/A", People.man(), "户主");
    sheet.addFamily();
    RosterAnswer roster = RosterAnswer.of(sheet);
    assertThat(
        roster.errors(),
        containsInAnyOrder(
            "2 证件号码 id-form", "2 联系电话 phone", "3 户编号 number-cell", "4 姓名 error-value"));
    roster.read().body("refusedHouseholds", equalTo(2));
    roster.merged().body("householdsCreated", equalTo(1));
  }

  @Test
  void readsWhatIsWrittenAsTextBySpreadsheets() {
    String number = HouseholdFixtures.number();
    Map<String, String> row = sheet.add(number, 1, "冉长河", "=\"\"" + People.man() + "\"\"", "户主");
    String id = row.get("证件号码");
    row.put("证件号码", id);
    String text =
        new String(sheet.csv(StandardCharsets.UTF_8, ""), StandardCharsets.UTF_8)
            .replace(id, '"' + id + '"')
            .replace("," + number + ",", ",=\"" + number + "\",");
    RosterAnswer roster = RosterAnswer.of(RosterCalls.csv(text.getBytes(StandardCharsets.UTF_8)));
    assertThat(roster.errors(), empty());
    roster.merged();
    assertThat(names(number), contains("冉长河"));
  }

  @Test
  void keepsRareCharactersAndFindsThemHoweverTheyAreWritten() {
    String county = "430525";
    Charset gb18030 = Charset.forName("GB18030");
    String first = HouseholdFixtures.number();
    sheet.add(first, 1, "𠮷大山", People.man(), "户主");
    String second = HouseholdFixtures.number();
    sheet.add(second, 1, "阿卜杜热·热合曼", People.man(), "户主");
    String dragon = HouseholdFixtures.number();
    sheet.add(dragon, 1, "覃䶮", People.woman(), "户主");
    String once = HouseholdFixtures.number();
    sheet.add(once, 1, "覃@@", People.woman(), "户主");
    sheet.add(HouseholdFixtures.number(), 1, "覃\ue000", People.woman(), "户主");
    sheet.add(HouseholdFixtures.number(), 1, "覃?", People.woman(), "户主");
    RosterAnswer roster =
        RosterAnswer.of(
            RosterCalls.csv(
                replaced(sheet.csv(gb18030, ""), new byte[] {(byte) 0xfe, (byte) 0x9f})));
    assertThat(
        roster.errors(), containsInAnyOrder("6 姓名 private-character", "7 姓名 lost-character"));
    roster.merged().body("householdsCreated", equalTo(4));
    assertThat(names(first), contains("𠮷大山"));
    assertThat(names(second), contains("阿卜杜热·热合曼"));
    Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, county);
    for (String written : List.of("覃䶮", "覃\ue863")) {
      Calls.as(officer)
          .body(Map.of("name", written, "division", county))
          .post("/v1/households/search")
          .then()
          .statusCode(200)
          .body("items.number", containsInAnyOrder(dragon, once));
    }
  }

  /** With the bytes in place of the two signs that stand for them. */
  private static byte[] replaced(byte[] text, byte[] bytes) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '@') {
        all.writeBytes(bytes);
        i++;
      } else {
        all.write(text[i]);
      }
    }
    return all.toByteArray();
  }

  @Test
  void saysThatItIsNoText() {
    Response answer = RosterCalls.csv(new byte[] {'a', 1, 2, 3, 0, 0, 4, 5, 6, 7});
    answer.then().statusCode(422);
  }
}

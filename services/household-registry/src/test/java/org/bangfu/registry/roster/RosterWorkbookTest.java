package org.bangfu.registry.roster;

import static org.bangfu.registry.roster.HostileWorkbook.SHEET;
import static org.bangfu.registry.roster.RosterAnswer.identifiedOn;
import static org.bangfu.registry.roster.RosterAnswer.names;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangfu.kit.testing.Backends;
import org.bangfu.registry.People;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as spreadsheets write them, beyond plain cells. The first household is in row 3. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RosterWorkbookTest {
  private final RosterSheet sheet = new RosterSheet();

  @ParameterizedTest
  @ValueSource(strings = {"9.9999919510102899E+17", "9.99999195206052E17", "999999195206052000"})
  void anIdNumberInANumbersCellIsNobodys(String number) throws IOException {
    sheet.add(HouseholdFixtures.number(), 1, "冉春梅", People.woman(), "户主");
    String good = sheet.addFamily();
    RosterAnswer roster = taken(workbook().withCell("J3", "<c r=\"J3\"><v>" + number + "</v></c>"));
    assertThat(roster.errors(), contains("3 证件号码 number-cell"));
    assertThat(roster.values(), empty());
    roster.merged().body("householdsCreated", equalTo(1)).body("refusedHouseholds", equalTo(1));
    assertThat(names(good), contains("张大山", "王秀英", "张小山"));
  }

  @Test
  void aNumberThatWasRoundedOrMadeADayNamesNoHousehold() throws IOException {
    for (int i = 0; i < 4; i++) {
      sheet.add(HouseholdFixtures.number(), 1, "冉春梅", People.woman(), "户主");
    }
    HostileWorkbook workbook = workbook();
    int day = style(workbook, "14");
    int padded = style(workbook, "0000000");
    workbook
        .withCell("F3", "<c r=\"F3\"><v>4.3052510325900102E+16</v></c>")
        .withCell("F4", "<c r=\"F4\" s=\"" + day + "\"><v>43832</v></c>")
        .withCell("F5", "<c r=\"F5\"><v>430525103259001</v></c>")
        .withCell("F6", "<c r=\"F6\" s=\"" + padded + "\"><v>4711</v></c>");
    RosterAnswer roster = taken(workbook);
    assertThat(roster.errors(), contains("3 户编号 number-cell", "4 户编号 number-cell"));
    roster.merged().body("householdsCreated", equalTo(2));
    assertThat(names("430525103259001"), contains("冉春梅"));
    assertThat(names("0004711"), contains("冉春梅"));
  }

  @ParameterizedTest
  @CsvSource({"0, 41703", "1, 40241"})
  void aDayIsCountedFromTheWorkbooksBeginning(String from1904, String days) throws IOException {
    String number = HouseholdFixtures.number();
    sheet.add(number, 1, "龙一九", People.man(), "户主");
    HostileWorkbook workbook =
        workbook()
            .with(
                "xl/workbook.xml",
                xml ->
                    xml.replaceFirst(
                        "<workbookPr[^>]*/>", "<workbookPr date1904=\"" + from1904 + "\"/>"));
    int day = style(workbook, "yyyy\"年\"m\"月\"d\"日\"");
    taken(workbook.withCell("W3", "<c r=\"W3\" s=\"" + day + "\"><v>" + days + ".5</v></c>"))
        .merged();
    assertThat(identifiedOn(number), contains("2014-03-05"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2014.12", "2014.11", "201412", "20143", "2014"})
  void aMonthInANumbersCellIsNoDay(String month) throws IOException {
    sheet.add(HouseholdFixtures.number(), 1, "龙月甲", People.man(), "户主");
    RosterAnswer roster = taken(workbook().withCell("W3", "<c r=\"W3\"><v>" + month + "</v></c>"));
    assertThat(roster.errors(), contains("3 识别时间 date"));
  }

  @Test
  void aStrictWorkbookWithADaysCellIsRead() throws IOException {
    String number = HouseholdFixtures.number();
    sheet.add(number, 1, "龙严甲", People.man(), "户主");
    HostileWorkbook workbook =
        workbook().withCell("W3", "<c r=\"W3\" t=\"d\"><v>2014-03-05T00:00:00</v></c>");
    for (String part : workbook.parts()) {
      workbook.with(
          part,
          xml ->
              xml.replace(
                      "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                      "http://purl.oclc.org/ooxml/spreadsheetml/main")
                  .replace(
                      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                      "http://purl.oclc.org/ooxml/officeDocument/relationships"));
    }
    taken(workbook).merged().body("householdsCreated", equalTo(1));
    assertThat(identifiedOn(number), contains("2014-03-05"));
  }

  @Test
  void anErrorOfTheSpreadsheetIsNoValue() throws IOException {
    for (int i = 0; i < 3; i++) {
      sheet.add(HouseholdFixtures.number(), 1, "龙误甲", People.man(), "户主");
    }
    RosterAnswer roster =
        taken(
            workbook()
                .withCell("H3", "<c r=\"H3\" t=\"e\"><v>#N/A</v></c>")
                .withCell("F4", "<c r=\"F4\" t=\"e\"><v>#REF!</v></c>")
                .withCell("G5", "<c r=\"G5\" t=\"inlineStr\"><is><t>#VALUE!</t></is></c>"));
    assertThat(
        roster.errors(),
        containsInAnyOrder("3 姓名 error-value", "4 户编号 error-value", "5 人编号 error-value"));
    roster.merged().body("householdsCreated", equalTo(0));
  }

  @Test
  void theReadingAboveANameIsNoPartOfIt() throws IOException {
    String number = sheet.addFamily();
    String guide = "<rPh sb=\"0\" eb=\"3\"><t>cuì</t></rPh>";
    HostileWorkbook workbook =
        workbook()
            .withCell(
                "H3",
                "<c r=\"H3\" t=\"inlineStr\"><is><t>麻翠䶮</t>" + guide + "<phoneticPr/></is></c>")
            .withCell(
                "H4",
                "<c r=\"H4\""
                    + " t=\"inlineStr\"><is><r><t>麻</t></r><r><rPr><b/></rPr><t>红_x000D_</t></r></is></c>")
            .with(
                HostileWorkbook.TEXTS, xml -> xml.replaceFirst("(<t[^>]*>张小山</t>)", "$1" + guide));
    taken(workbook).merged();
    assertThat(names(number), contains("麻翠䶮", "麻红", "张小山"));
  }

  @Test
  void hiddenSheetsArePassedOverAndNamed() throws IOException {
    sheet.addFamily();
    HostileWorkbook workbook = workbook();
    String rows = new String(workbook.part(SHEET), java.nio.charset.StandardCharsets.UTF_8);
    int number = 2;
    for (String state : List.of("hidden", "veryHidden")) {
      int added = ++number;
      workbook
          .with("xl/worksheets/sheet" + added + ".xml", xml -> rows)
          .with(
              "xl/workbook.xml",
              xml ->
                  xml.replace(
                      "</sheets>",
                      "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"h%d\"/></sheets>"
                          .formatted("旧" + added, added, state, added)))
          .with(
              "xl/_rels/workbook.xml.rels",
              xml ->
                  xml.replace(
                      "</Relationships>",
                      "<Relationship Id=\"h%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"/xl/worksheets/sheet%d.xml\"/></Relationships>"
                          .formatted(added, added)));
    }
    taken(workbook)
        .read()
        .body("rows", equalTo(3))
        .body("errors", equalTo(0))
        .body("hiddenSheets", contains("旧3", "旧4"));
  }

  @Test
  void whatIsMergedOverAHouseholdHoldsForItsMembers() throws IOException {
    String number = sheet.addFamily();
    String next = sheet.addFamily();
    StringBuilder merged = new StringBuilder("<mergeCells>");
    for (String column : List.of("A", "B", "C", "D", "E", "F", "K", "T", "U", "AB")) {
      merged.append("<mergeCell ref=\"%s3:%s5\"/>".formatted(column, column));
    }
    for (int member = 1; member < 3; member++) {
      for (String heading : List.of("省", "市", "县", "乡", "村", "户编号", "人数", "户属性")) {
        sheet.row(member).put(heading, "");
      }
    }
    RosterAnswer roster =
        taken(
            workbook()
                .with(
                    SHEET,
                    xml -> xml.replace("</sheetData>", "</sheetData>" + merged + "</mergeCells>")));
    assertThat(roster.errors(), empty());
    roster.merged().body("householdsCreated", equalTo(2)).body("membersCreated", equalTo(6));
    assertThat(names(number), contains("张大山", "王秀英", "张小山"));
    assertThat(names(next), contains("张大山", "王秀英", "张小山"));
  }

  @Test
  void theTemplateItselfIsNoRoster() {
    refused(RosterCalls.xlsx(sheet.xlsx()));
    refused(RosterCalls.csv(sheet.csv(java.nio.charset.StandardCharsets.UTF_8, "")));
  }

  private static void refused(io.restassured.response.Response answer) {
    answer
        .then()
        .statusCode(422)
        .body("type", endsWith("/roster-unreadable"))
        .body("detail", containsString("no person"));
  }

  private HostileWorkbook workbook() throws IOException {
    return new HostileWorkbook(sheet);
  }

  private static RosterAnswer taken(HostileWorkbook workbook) throws IOException {
    return RosterAnswer.of(RosterCalls.xlsx(workbook.bytes()));
  }

  /** Adds a style with a format by its number or its code, and gives its index. */
  private static int style(HostileWorkbook workbook, String format) {
    int[] index = {0};
    workbook.with(
        "xl/styles.xml",
        xml -> {
          Matcher cells =
              Pattern.compile("<cellXfs[^>]*>(.*?)</cellXfs>", Pattern.DOTALL).matcher(xml);
          if (!cells.find()) {
            throw new IllegalStateException("there are no styles");
          }
          index[0] = cells.group(1).split("<xf ", -1).length - 1;
          boolean isBuiltIn = format.matches("[1-9]\\d");
          String id = isBuiltIn ? format : Integer.toString(300 + index[0]);
          String changed = xml.replace("</cellXfs>", "<xf numFmtId=\"" + id + "\"/></cellXfs>");
          String code =
              "<numFmt numFmtId=\""
                  + id
                  + "\" formatCode=\""
                  + format.replace("\"", "&quot;")
                  + "\"/>";
          return isBuiltIn
              ? changed
              : changed.replaceFirst(
                  "<fonts", Matcher.quoteReplacement("<numFmts>" + code + "</numFmts><fonts"));
        });
    return index[0];
  }
}

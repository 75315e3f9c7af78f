package org.bangfu.registry.roster;

import static org.bangfu.registry.roster.HostileWorkbook.SHEET;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.junit.jupiter.api.Test;

/** Files that no county office means to send. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class HostileRosterTest {
  @Test
  void refusesAZipBomb() throws IOException {
    byte[] bomb = withSheet(xml -> xml.replace("</sheetData>", "<row></row>".repeat(3_000_000)));
    assertThat(bomb.length < 1_000_000, equalTo(true));
    refused(RosterCalls.xlsx(bomb), "far more unpacked");
  }

  @Test
  void refusesExternalEntities() throws IOException {
    refused(
        RosterCalls.xlsx(
            withSheet(xml ->
                xml.replaceFirst(
                    "<worksheet",
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet"))),
        "document type");
  }

  @Test
  void refusesACellWithoutEnd() throws IOException {
    StringBuilder noise = new StringBuilder();
    new java.util.SplittableRandom(1)
        .ints(200_000, 'a', 'z')
        .forEach(letter -> noise.append((char) letter));
    refused(
        RosterCalls.xlsx(
            withSheet(
                xml -> xml.replace("</sheetData>", "<c><v>" + noise + "</v></c></sheetData>"))),
        "128 KB");
  }

  @Test
  void refusesACellThatIsNowhere() throws IOException {
    for (String reference : new String[] {"H", "\u2021\u2021\u20213", "$$$3", ""}) {
      refused(
          RosterCalls.xlsx(
              workbook().withCell("H3", "<c r=\"" + reference + "\"><v>1</v></c>").bytes()),
          "last column");
    }
  }

  @Test
  void refusesACellBeyondTheLastColumn() throws IOException {
    refused(
        RosterCalls.xlsx(
            withSheet(xml ->
                xml.replace(
                    "</sheetData>",
                    "<row r=\"9\"><c r=\"ZZZZZZ9\"><v>1</v></c></row></sheetData>"))),
        "last column");
  }

  @Test
  void refusesWhatIsDamaged() {
    byte[] cut = java.util.Arrays.copyOf(sheet().xlsx(), 900);
    refused(RosterCalls.xlsx(cut), "damaged");
  }

  @Test
  void refusesTextThatIsNoRoster() {
    refused(csv("a,b,c\n1,2,3\n"), "header of a roster");
    refused(csv(""), "empty");
    refused(csv("\n\n"), "header of a roster");
    refused(csv("户编号,姓名,证件号码,与户主关系\n"), "lacks");
    refused(csv("户编号,姓名,姓名\n"), "twice");
  }

  @Test
  void refusesAQuotationMarkThatDoesNotClose() {
    String header = String.join(",", RosterSheet.HEADER) + "\n";
    refused(csv(header + "\"" + "湖南省\n".repeat(600_000)), "quotation mark");
  }

  @Test
  void refusesTextInNoKnownEncoding() {
    refused(RosterCalls.csv(new byte[] {(byte) 0xff, (byte) 0xff, 'a', (byte) 0x80}), "GB18030");
  }

  @Test
  void refusesAnOldWorkbook() {
    byte[] xls = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, 0x0};
    refused(RosterCalls.xlsx(xls), ".xls");
  }

  @Test
  void refusesOtherTypesAndDaysToCome() {
    byte[] csv = sheet().csv(StandardCharsets.UTF_8, "");
    RosterCalls.upload(csv, "application/pdf", "2019-05-01").then().statusCode(415);
    RosterCalls.upload(csv, "text/csv", "2199-01-01").then().statusCode(400);
  }

  @Test
  void refusesWhatIsNoRosterAtAll() throws IOException {
    byte[] png = {
      (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    refused(RosterCalls.xlsx(png), "neither a workbook");
    refused(RosterCalls.csv(png), "neither a workbook");
    byte[] docx =
        workbook()
            .without("xl/")
            .with(
                "[Content_Types].xml",
                xml ->
                    xml.replace("spreadsheetml.sheet.main", "wordprocessingml.document.main")
                        .replace("/xl/workbook.xml", "/word/document.xml"))
            .with("word/document.xml", xml -> "<w:document xmlns:w='w'/>")
            .bytes();
    refused(RosterCalls.xlsx(docx), "no workbook");
    refused(RosterCalls.xlsx(new byte[0]), "empty");
  }

  @Test
  void refusesAFormWithoutAFile() {
    RosterCalls.upload(
            "--x\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n1\r\n--x--\r\n"
                .getBytes(StandardCharsets.US_ASCII),
            "multipart/form-data; boundary=x",
            "2019-05-01")
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
  }

  @Test
  void refusesTooManyParts() throws IOException {
    HostileWorkbook workbook = workbook();
    for (int i = 0; i < 1_000; i++) {
      workbook.with("xl/media/image" + i + ".png", new byte[] {1});
    }
    refused(RosterCalls.xlsx(workbook.bytes()), "more than 1000 parts");
  }

  @Test
  void refusesTwoPartsOfOneName() throws IOException {
    // of which one program reads the first, and another one the last
    byte[] file = workbook().with("xl/worksheets/sheetX.xml", xml -> "<worksheet/>").bytes();
    String bytes = new String(file, StandardCharsets.ISO_8859_1);
    byte[] twice = bytes.replace("sheetX.xml", "sheet2.xml").getBytes(StandardCharsets.ISO_8859_1);
    refused(RosterCalls.xlsx(twice), "damaged");
  }

  @Test
  void refusesWhatAParserWouldHold() throws IOException {
    refused(
        RosterCalls.xlsx(withSheet(xml -> xml.replace("</sheetData>", "<a>".repeat(70)))),
        "64 deep");
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 6_000; i++) {
      names.append("<n").append(i).append("/>");
    }
    refused(
        RosterCalls.xlsx(withSheet(xml -> xml.replace("</sheetData>", names + "</sheetData>"))),
        "5000 names");
    refused(
        RosterCalls.xlsx(
            workbook().withCell("H3", "<c r=\"H3\" t=\"s\"><v>2000000000</v></c>").bytes()),
        "does not exist");
    String formula = "<c r=\"A9\"><f>1+1</f><v>2</v></c>";
    refused(
        RosterCalls.xlsx(
            withSheet(xml ->
                xml.replace(
                    "</sheetData>",
                    ("<row>" + formula.repeat(10) + "</row>").repeat(1_001) + "</sheetData>"))),
        "10,000 formulas");
    refused(
        RosterCalls.xlsx(
            workbook().withCell("H3", "<c r=\"H3\" t=\"s\"><f>1+1</f><v>0</v></c>").bytes()),
        "a formula in a cell of shared text");
  }

  @Test
  void answersWhatTheParserDoesNotExpect() throws IOException {
    refused(
        RosterCalls.xlsx(workbook().withCell("H3", "<c r=\"H3\" t=\"s\"><v>-1</v></c>").bytes()),
        "damaged");
    // of the cell, and not of the file
    for (String cell :
        new String[] {
          "<c r=\"H3\" t=\"d\"><v>2014-01-31</v></c>",
          "<c r=\"H3\"><f t=\"shared\" si=\"7\"/><v>1</v></c>"
        }) {
      RosterCalls.xlsx(workbook().withCell("H3", cell).bytes())
          .then()
          .statusCode(201)
          .body("errors", equalTo(1))
          .body("refusedHouseholds", equalTo(1));
    }
    for (String part :
        new String[] {
          "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", SHEET
        }) {
      refused(
          RosterCalls.xlsx(
              workbook().with(part, xml -> xml.substring(0, xml.length() / 2)).bytes()),
          "damaged");
    }
  }

  @Test
  void reportsAFormulaAndAnEndlessCellByTheirCells() throws IOException {
    byte[] file =
        workbook()
            .withCell("H3", "<c r=\"H3\"><f>1+1</f><v>2</v></c>")
            .withCell(
                "H4", "<c r=\"H4\" t=\"inlineStr\"><is><t>" + "王".repeat(40_000) + "</t></is></c>")
            .bytes();
    Response answer = RosterCalls.xlsx(file);
    answer.then().statusCode(201).body("errors", equalTo(2)).body("refusedHouseholds", equalTo(1));
    RestAssured.get("/v1/rosters/" + answer.path("id") + "/errors")
        .then()
        .body("items.sheet", contains("花名册", "花名册"))
        .body("items.row", contains(3, 4))
        .body("items.column", contains("姓名", "姓名"))
        .body("items.rule", contains("formula", "too-long"));
  }

  @Test
  void whatLooksLikeAFormulaIsNeutralInAnExport() {
    RosterSheet sheet = sheet();
    sheet.row(0).put("健康状况", "=HYPERLINK(1)");
    sheet.row(1).put("劳动技能", "@SUM(1)");
    sheet.row(2).put("务工区域", "不知道");
    String roster = RosterCalls.csv(sheet.csv(StandardCharsets.UTF_8, "")).path("id");
    String csv =
        RestAssured.get("/v1/rosters/" + roster + "/errors.csv")
            .then()
            .statusCode(200)
            .contentType("text/csv")
            .extract()
            .asString();
    assertThat(csv, containsString(",2,健康状况,'=H…,unknown-word,"));
    assertThat(csv, containsString(",3,劳动技能,'@S…,unknown-word,"));
    assertThat(csv, containsString(",4,务工区域,不知…,unknown-word,"));
  }

  @Test
  void textOfACellIsKeptAsItIs() {
    RosterSheet sheet = sheet();
    for (int i = 0; i < 3; i++) {
      sheet.row(i).put("姓名", List.of("=1+1", "@SUM(1)", "-王").get(i));
    }
    Response answer = RosterCalls.csv(sheet.csv(StandardCharsets.UTF_8, ""));
    answer.then().statusCode(201).body("errors", equalTo(0));
    String roster = answer.path("id");
    RosterCalls.step(UUID.fromString(roster), "review").then().statusCode(200);
    RosterCalls.step(UUID.fromString(roster), "merge").then().statusCode(200);
    assertThat(
        Database.rows(
            "select m.name from member m join household h on h.id = m.household_id"
                + " where h.number = ? order by m.position",
            sheet.row(0).get("户编号")),
        contains("=1+1", "@SUM(1)", "-王"));
  }

  private static RosterSheet sheet() {
    RosterSheet sheet = new RosterSheet();
    sheet.addFamily();
    return sheet;
  }

  private static Response csv(String text) {
    return RosterCalls.csv(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void refused(Response answer, String why) {
    answer
        .then()
        .statusCode(422)
        .body("type", endsWith("/roster-unreadable"))
        .body("detail", containsString(why));
    assertThat(
        "nothing is half there",
        Database.number("select count(*) from roster where state = 'UPLOADED'"),
        equalTo(0L));
  }

  /** A good workbook with the roster's sheet changed. */
  private static byte[] withSheet(UnaryOperator<String> change) throws IOException {
    return workbook().with(SHEET, change).bytes();
  }

  private static HostileWorkbook workbook() throws IOException {
    return new HostileWorkbook(sheet());
  }
}

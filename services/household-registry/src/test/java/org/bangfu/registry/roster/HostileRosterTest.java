package org.bangfu.registry.roster;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.junit.jupiter.api.Test;

/** Files that no county office means to send. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class HostileRosterTest {
  private static final String SHEET = "xl/worksheets/sheet2.xml";

  @Test
  void refusesAZipBomb() throws IOException {
    byte[] bomb = withSheet(xml -> xml.replace("</sheetData>", "<row></row>".repeat(3_000_000)));
    assertThat(bomb.length < 1_000_000, equalTo(true));
    refused(RosterTest.Rosters.xlsx(bomb), "far more unpacked");
  }

  @Test
  void refusesExternalEntities() throws IOException {
    refused(
        RosterTest.Rosters.xlsx(
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
        RosterTest.Rosters.xlsx(
            withSheet(
                xml -> xml.replace("</sheetData>", "<c><v>" + noise + "</v></c></sheetData>"))),
        "128 KB");
  }

  @Test
  void refusesACellBeyondTheLastColumn() throws IOException {
    refused(
        RosterTest.Rosters.xlsx(
            withSheet(xml ->
                xml.replace(
                    "</sheetData>",
                    "<row r=\"9\"><c r=\"ZZZZZZ9\"><v>1</v></c></row></sheetData>"))),
        "last column");
  }

  @Test
  void refusesWhatIsDamaged() {
    byte[] cut = java.util.Arrays.copyOf(sheet().xlsx(), 900);
    refused(RosterTest.Rosters.xlsx(cut), "damaged");
  }

  @Test
  void refusesTextThatIsNoRoster() {
    refused(csv("a,b,c\n1,2,3\n"), "header of a roster");
    refused(csv(""), "header of a roster");
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
    refused(
        RosterTest.Rosters.csv(new byte[] {(byte) 0xff, (byte) 0xff, 'a', (byte) 0x80}), "GB18030");
  }

  @Test
  void refusesAnOldWorkbook() {
    byte[] xls = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, 0x0};
    refused(RosterTest.Rosters.xlsx(xls), ".xls");
  }

  @Test
  void refusesOtherTypesAndDaysToCome() {
    byte[] csv = sheet().csv(StandardCharsets.UTF_8, "");
    RosterTest.Rosters.upload(csv, "application/pdf", "2019-05-01").then().statusCode(415);
    RosterTest.Rosters.upload(csv, "text/csv", "2199-01-01").then().statusCode(400);
  }

  @Test
  void whatLooksLikeAFormulaIsReportedAndNotKept() {
    RosterSheet sheet = sheet();
    sheet.row(0).put("姓名", "@SUM(1)");
    Response answer = RosterTest.Rosters.csv(sheet.csv(StandardCharsets.UTF_8, ""));
    answer.then().statusCode(201).body("errors", equalTo(1)).body("refusedHouseholds", equalTo(1));
  }

  private static RosterSheet sheet() {
    RosterSheet sheet = new RosterSheet();
    sheet.addFamily();
    return sheet;
  }

  private static Response csv(String text) {
    return RosterTest.Rosters.csv(text.getBytes(StandardCharsets.UTF_8));
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
    Path good = Files.createTempFile("roster-", ".xlsx");
    Files.write(good, sheet().xlsx());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // with the archive's own list of what is in it: the library writes entries as a stream
    try (ZipFile in = new ZipFile(good.toFile());
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] content = in.getInputStream(entry).readAllBytes();
        String text = new String(content, StandardCharsets.UTF_8);
        out.write(
            entry.getName().equals(SHEET)
                ? change.apply(text).getBytes(StandardCharsets.UTF_8)
                : content);
      }
    } finally {
      Files.delete(good);
    }
    return bytes.toByteArray();
  }
}

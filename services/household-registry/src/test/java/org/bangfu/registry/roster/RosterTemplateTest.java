package org.bangfu.registry.roster;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
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
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.People;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A roster that was downloaded empty, filled in and sent back. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RosterTemplateTest {
  private static final Tokens TOWNSHIP = Tokens.staff(Role.TOWNSHIP_OFFICER, "430525103");
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String EXAMPLE = "99999919100101001X";

  @TempDir Path folder;

  @Test
  void aWorkbookIsFilledInUploadedAndMerged() throws IOException {
    Response template = template("xlsx");
    assertThat(template.contentType(), equalTo(XLSX));
    String number = HouseholdFixtures.number();
    byte[] filled = withRow(template.asByteArray(), cells(number, People.woman()));
    landed(RosterCalls.upload(TOWNSHIP, filled, XLSX, "2019-05-01"));
    assertThat(RosterAnswer.names(number).size(), equalTo(1));
    assertThat("the example is nobody", RosterAnswer.names("示例-0001"), empty());
  }

  @Test
  void aTextIsFilledInUploadedAndMerged() {
    Response template = template("csv");
    String text = template.asString();
    assertThat(text, containsString(EXAMPLE));
    assertThat(text, containsString("联系电话,村编码"));
    String number = HouseholdFixtures.number();
    String filled = text + String.join(",", cells(number, People.man())) + "\r\n";
    landed(
        RosterCalls.upload(
            TOWNSHIP, filled.getBytes(StandardCharsets.UTF_8), "text/csv", "2019-05-01"));
    assertThat(RosterAnswer.names(number).size(), equalTo(1));
  }

  @Test
  void nobodyIsInItAsItIs() {
    RosterCalls.upload(TOWNSHIP, template("xlsx").asByteArray(), XLSX, "2019-05-01")
        .then()
        .statusCode(422)
        .body("detail", containsString("no person"));
    Calls.as(TOWNSHIP).get("/v1/rosters/template?format=pdf").then().statusCode(400);
  }

  private static Response template(String format) {
    Response answer = Calls.as(TOWNSHIP).get("/v1/rosters/template?format=" + format);
    answer.then().statusCode(200);
    return answer;
  }

  /** The example passed over, one household of one person merged. */
  private static void landed(Response answer) {
    RosterAnswer roster = RosterAnswer.of(answer);
    roster.read().body("rows", equalTo(1)).body("errors", equalTo(0));
    assertThat(
        Database.number("select count(*) from roster_error where roster_id = ?", roster.id()),
        equalTo(0L));
    roster.merged().body("householdsCreated", equalTo(1));
  }

  /** As the template's columns stand; the village by its code. */
  private static List<String> cells(String number, String id) {
    return List.of(
        "",
        "",
        "",
        "",
        "",
        number,
        number + "-1",
        "张三",
        "",
        id,
        "1",
        "户主",
        "汉族",
        "初中",
        "",
        "健康",
        "技能劳动力",
        "",
        "",
        "低保",
        "因病",
        "因残、缺资金",
        "2014-03-05",
        "",
        "否",
        "是",
        "2900",
        "",
        "430525103204");
  }

  /** Typed below the example, as a spreadsheet would keep it. */
  private byte[] withRow(byte[] workbook, List<String> cells) throws IOException {
    StringBuilder row = new StringBuilder("<row r=\"3\">");
    cells.forEach(
        cell -> row.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>"));
    row.append("</row></sheetData>");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Path file = Files.write(folder.resolve("template.xlsx"), workbook);
    try (ZipFile in = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        byte[] part = in.getInputStream(entry).readAllBytes();
        if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
          String sheet = new String(part, StandardCharsets.UTF_8);
          part = sheet.replace("</sheetData>", row).getBytes(StandardCharsets.UTF_8);
        }
        out.write(part);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}

package org.bangfu.registry.roster;

import static org.bangfu.registry.roster.HostileWorkbook.SHEET;
import static org.bangfu.registry.roster.HostileWorkbook.TEXTS;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that would fill a memory, written and sent as streams; the tests run with 1 GB. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class BoundedRosterTest {
  private static final String ROOT =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

  @TempDir Path folder;

  @Test
  void refusesASheetOfGigabytes() throws Exception {
    String columns = "<cols><col/></cols>".repeat(5_000);
    bomb(SHEET, ROOT, 23_000, i -> columns, "far more unpacked");
  }

  @Test
  void refusesSharedTextsOfGigabytes() throws Exception {
    String texts = "<si><t>王</t></si>".repeat(5_000);
    bomb(TEXTS, "<sst>", 23_000, i -> texts, "40 MB");
    bomb(
        TEXTS,
        "<sst>",
        3_000_000,
        i -> "<si><t>" + Integer.toHexString(i * 0x9E3779B1) + "</t></si>",
        "40 MB");
  }

  @Test
  void refusesAMillionRowsOfAWorkbook() throws Exception {
    sent(
        new HostileWorkbook(family()).file(SHEET, ROOT, 1_000_000, BoundedRosterTest::row),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "at most 300,000 rows");
  }

  @Test
  void refusesAMillionRowsOfText() throws Exception {
    Path file = Files.createFile(folder.resolve("roster.csv"));
    try (var out = Files.newBufferedWriter(file)) {
      out.write("村编码,户编号,姓名,证件号码,与户主关系,户属性\n");
      for (int i = 0; i < 1_000_000; i++) {
        // numbers that are none, so that nothing has to be sealed
        out.write("430525103204," + i + ",王,x,户主,低保户\n");
      }
    }
    sent(file, "text/csv", "at most 300,000 rows");
  }

  @Test
  @Timeout(60)
  void neitherReadsAFileNorConnects() throws Exception {
    // whoever opens it waits for ever
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor(), equalTo(0));
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress("127.0.0.1", 0)).configureBlocking(false);
      int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
      for (String where : List.of(pipe.toUri().toString(), "http://127.0.0.1:" + port + "/e")) {
        for (String part : new HostileWorkbook(family()).parts()) {
          if (part.startsWith("docProps/")) {
            continue;
          }
          for (String type :
              List.of(
                  "<!DOCTYPE x SYSTEM \"" + where + "\">",
                  "<!DOCTYPE x [<!ENTITY % e SYSTEM \"" + where + "\"> %e;]>")) {
            byte[] file =
                new HostileWorkbook(family())
                    .with(part, xml -> xml.replaceFirst("(<\\?xml[^>]*>)?", "$1" + type))
                    .bytes();
            RosterCalls.xlsx(file)
                .then()
                .statusCode(422)
                .body("detail", containsString("document type"));
          }
        }
      }
      assertThat("nobody connects", server.accept(), nullValue());
    }
  }

  private static RosterSheet family() {
    RosterSheet sheet = new RosterSheet();
    sheet.addFamily();
    return sheet;
  }

  private static String row(int i) {
    String number = Integer.toHexString(i * 0x9E3779B1);
    StringBuilder row = new StringBuilder("<row>");
    for (String cell : List.of("430525103204", number, "王", "x", "户主", "低保户")) {
      row.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  private static void bomb(
      String part, String before, int times, IntFunction<String> text, String why)
      throws Exception {
    Path file = new HostileWorkbook(family()).file(part, before, times, text);
    sent(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", why);
  }

  /** Sends the file as a stream, and deletes it. */
  private static void sent(Path file, String type, String why)
      throws IOException, InterruptedException {
    assertThat("what a caller may send", Files.size(file), lessThan(64L << 20));
    URI target =
        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/rosters?fileName=x");
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(target)
                  .header("Content-Type", type)
                  .header("Authorization", "Bearer " + Tokens.ANYBODY.signed())
                  .POST(HttpRequest.BodyPublishers.ofFile(file))
                  .build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      assertThat(answer.body(), answer.statusCode(), equalTo(422));
      JsonPath problem = JsonPath.from(answer.body());
      assertThat(problem.getString("type"), endsWith("/roster-unreadable"));
      assertThat(problem.getString("detail"), containsString(why));
    } finally {
      Files.delete(file);
    }
    assertThat(
        "nothing is half there",
        Database.number("select count(*) from roster where state = 'UPLOADED'"),
        equalTo(0L));
  }
}

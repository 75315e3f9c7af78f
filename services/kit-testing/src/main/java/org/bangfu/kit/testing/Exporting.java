package org.bangfu.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.eclipse.microprofile.config.ConfigProvider;

/** Exports as tests ask for them and read them back. */
public final class Exporting {
  private Exporting() {}

  /** The lists that the service's contract names. */
  public static Set<String> published() {
    return Set.copyOf(ConfigProvider.getConfig().getValues("bangfu.exports.lists", String.class));
  }

  /** Staff whom no other test knows. */
  public static Tokens somebody(String role, String... divisions) {
    return new Tokens(UUID.randomUUID(), "local", Set.of(role), List.of(divisions), null);
  }

  public static Body order(String list, String format) {
    return Body.of("list", list).with("format", format);
  }

  public static Body inside(String division) {
    return Body.of("division", division);
  }

  public static ValidatableResponse ask(Tokens caller, Body order) {
    return Calls.as(caller).body(order).post("/v1/exports").then();
  }

  /** The id of one that waits. */
  public static UUID asked(Tokens caller, Body order) {
    return UUID.fromString(ask(caller, order).statusCode(202).extract().path("id"));
  }

  public static ValidatableResponse read(Tokens caller, UUID export) {
    return Calls.as(caller).get("/v1/exports/" + export).then();
  }

  public static ValidatableResponse content(Tokens caller, UUID export) {
    return Calls.as(caller).get("/v1/exports/" + export + "/content").then();
  }

  public static byte[] file(Tokens caller, UUID export) {
    return content(caller, export).statusCode(200).extract().asByteArray();
  }

  /** The lines of a file of text, which begins with its mark. */
  public static List<String> lines(byte[] file) {
    assertEquals("efbbbf", HexFormat.of().formatHex(Arrays.copyOf(file, 3)), "mark of UTF-8");
    return new String(file, 3, file.length - 3, StandardCharsets.UTF_8).lines().toList();
  }

  /** The cells of a workbook by their places, each with its type before it: {@code n:3}. */
  public static Map<String, String> cells(byte[] workbook) throws IOException, XMLStreamException {
    // read as a file is: its parts are described at its end
    Path file = Files.createTempFile("export", ".xlsx");
    try {
      Files.write(file, workbook);
      try (ZipFile zip = new ZipFile(file.toFile());
          InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
        return cellsOf(sheet.readAllBytes());
      }
    } finally {
      Files.delete(file);
    }
  }

  private static Map<String, String> cellsOf(byte[] sheet) throws XMLStreamException {
    Map<String, String> cells = new TreeMap<>();
    XMLStreamReader xml =
        XMLInputFactory.newFactory().createXMLStreamReader(new ByteArrayInputStream(sheet));
    String at = "";
    StringBuilder text = new StringBuilder();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
        at = xml.getAttributeValue(null, "r");
        String type = xml.getAttributeValue(null, "t");
        text = new StringBuilder(type == null ? "n" : type).append(':');
      } else if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("f")) {
        throw new AssertionError("a formula at " + at);
      } else if (event == XMLStreamReader.CHARACTERS) {
        text.append(xml.getText());
      } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) {
        cells.put(at, text.toString());
      }
    }
    return cells;
  }

  /** How many pieces of its file are kept. */
  public static long pieces(UUID export) {
    return Database.number("select count(*) from list_export_piece where export_id = ?", export);
  }
}

package org.bangfu.registry.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bangfu.registry.People;
import org.bangfu.registry.roster.mapping.SourceWords;
import org.bangfu.registry.spreadsheet.SheetFile;
import org.bangfu.registry.spreadsheet.SheetUnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is understood of a file, before anything is staged. */
class RosterReadingTest {
  @TempDir Path folder;
  private final RosterSheet sheet = new RosterSheet();
  private final RowErrors errors = new RowErrors();
  private final List<RosterRow> rows = new ArrayList<>();

  @Test
  void readsEverySeparatorAndEncoding() throws IOException {
    sheet.addFamily();
    String text = new String(sheet.csv(StandardCharsets.UTF_8, ""), StandardCharsets.UTF_8);
    for (String charset : List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE")) {
      for (String separator : List.of(",", ";", "\t")) {
        for (String before : List.of("", "sep=" + separator + "\r\n")) {
          rows.clear();
          read((before + text.replace(",", separator)).getBytes(Charset.forName(charset)));
          assertEquals(3, rows.size(), charset + separator + before);
        }
      }
    }
    assertEquals(0, errors.count());
  }

  @Test
  void readsWhatPeopleMean() throws IOException {
    sheet
        .add("T-1\u200b", 1, "向\u3000军", "\u00a0" + People.man() + "\u3000", "\u2060户主")
        .put("联系电话", "+86 138-0000-1234");
    sheet.add("T-2", 1, "张\ue863", wide(People.man()), "户主").put("识别时间", "2014年3月5日");
    read(sheet.csv(StandardCharsets.UTF_8, ""));
    assertEquals(0, errors.count());
    assertEquals(List.of("T-1", "T-2"), rows.stream().map(RosterRow::householdNumber).toList());
    assertEquals(List.of("向军", "张䶮"), rows.stream().map(RosterRow::name).toList());
    assertEquals("13800001234", rows.getFirst().phone());
    assertTrue(rows.stream().allMatch(row -> row.nationalId() != null && !row.broken()));
    assertEquals("2014-03-05", Objects.toString(rows.getLast().identifiedOn()));
  }

  @Test
  void refusesWhatIsAnotherPersonHouseholdOrDay() throws IOException {
    String id = People.man();
    sheet.add("4.3E+17", 1, "张一", People.man(), "户主");
    sheet.add("T-1", 1, "#N/A", People.man(), "户主");
    sheet.add("T-2", 1, "张二", id + "43", "户主");
    sheet.add("T-3", 1, "张三", People.man(), "户主").put("识别时间", "2014.12");
    sheet.add("T-4", 1, id, People.man(), "户主");
    sheet.add("T-5", 1, "张?", People.man(), "户主");
    sheet.add("T-6", 1, "张六", People.man(), "户主").put("人数", id);
    sheet.add("T-7", 1, "张七", People.man(), "户主").put("联系电话", "1380000123");
    read(sheet.csv(StandardCharsets.UTF_8, ""));
    assertEquals(
        List.of(
            "number-cell",
            "error-value",
            "id-form",
            "date",
            "id-misplaced",
            "lost-character",
            "number",
            "phone"),
        errors.kept().stream().map(RosterError::rule).toList());
    assertEquals(7, rows.stream().filter(RosterRow::broken).count());
    assertTrue(errors.kept().stream().noneMatch(e -> String.valueOf(e.value()).contains(id)));
    assertEquals("999999**************", errors.kept().get(2).value());
  }

  @Test
  void readsCellsAsTheSpreadsheetShowsThem() throws IOException {
    sheet.addFamily();
    sheet.row(1).put("户编号", "");
    sheet.row(2).put("户编号", "");
    HostileWorkbook workbook =
        new HostileWorkbook(sheet)
            .with(
                "xl/workbook.xml",
                xml -> xml.replaceFirst("<workbookPr[^>]*/>", "<workbookPr date1904=\"1\"/>"))
            .withCell("W3", "<c r=\"W3\"><v>40241</v></c>")
            .withCell("W4", "<c r=\"W4\" t=\"d\"><v>2014-03-05</v></c>")
            .withCell("W5", "<c r=\"W5\"><v>2014.12</v></c>")
            .withCell(
                "H3",
                "<c r=\"H3\" t=\"inlineStr\"><is><t>麻翠</t><rPh sb=\"0\" eb=\"2\"><t>cuì</t></rPh></is></c>")
            .withCell("J4", "<c r=\"J4\"><v>9.99999195206052E17</v></c>")
            .with(
                HostileWorkbook.SHEET,
                xml ->
                    xml.replace(
                        "</sheetData>",
                        "</sheetData><mergeCells><mergeCell ref=\"F3:F5\"/></mergeCells>"));
    read(workbook.bytes());
    assertEquals(1, rows.stream().map(RosterRow::householdNumber).distinct().count());
    assertEquals("麻翠", rows.getFirst().name());
    assertEquals("2014-03-05", Objects.toString(rows.get(0).identifiedOn()));
    assertEquals("2014-03-05", Objects.toString(rows.get(1).identifiedOn()));
    assertEquals(
        List.of("number-cell", "date"), errors.kept().stream().map(RosterError::rule).toList());
  }

  @Test
  void refusesAFileWithNobodyInIt() {
    assertThrows(SheetUnreadableException.class, () -> read(sheet.csv(StandardCharsets.UTF_8, "")));
    assertThrows(SheetUnreadableException.class, () -> read(sheet.xlsx()));
  }

  private static String wide(String number) {
    StringBuilder wide = new StringBuilder();
    number.chars().forEach(c -> wide.append((char) (c == 'X' ? 'Ⅹ' : c - '0' + '０')));
    return wide.toString();
  }

  private void read(byte[] bytes) throws IOException {
    RowReader reader = new RowReader(errors, new RosterPlaces(), SourceWords.OWN);
    Path file = Files.write(folder.resolve("roster"), bytes);
    SheetFile.at(file, 1000, SourceWords.OWN).read(cells -> rows.add(reader.understood(cells)));
  }
}

package org.bangfu.kit.value.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetFormatTest {
  private static final List<String> HEADER = List.of("户编号", "证件号码", "人数", "日");
  private static final List<List<@Nullable Object>> ROWS =
      List.of(
          Arrays.asList("=cmd|' /C calc'!A0", "999999194001010016", 3, LocalDate.of(2020, 7, 8)),
          Arrays.asList("一,\"二\"", null, new BigDecimal("-1.50"), null));

  @TempDir Path folder;

  @Test
  void asTextWithItsMarkAndNothingThatIsRun() throws IOException {
    assertEquals(
        "\ufeff户编号,证件号码,人数,日\r\n"
            + "'=cmd|' /C calc'!A0,'999999194001010016,3,2020-07-08\r\n"
            + "\"一,\"\"二\"\"\",,-1.50,\r\n",
        new String(written(SheetFormat.CSV, ROWS.iterator()), StandardCharsets.UTF_8));
  }

  @Test
  void asAWorkbookTextsAreTextsAndNumbersAreNumbers() throws IOException {
    String sheet = sheet(written(SheetFormat.XLSX, ROWS.iterator()));
    assertTrue(sheet.contains("=cmd|"), sheet);
    assertFalse(sheet.contains("<f>"), sheet);
    assertTrue(sheet.matches("(?s).*<c r=\"B2\"[^>]*t=\"inlineStr\".*999999194001010016.*"), sheet);
    assertTrue(sheet.matches("(?s).*<c r=\"C2\"[^>]*><v>3</v>.*"), sheet);
    assertTrue(sheet.matches("(?s).*<c r=\"C3\"[^>]*><v>-1.50</v>.*"), sheet);
    assertFalse(sheet.contains("r=\"D3\""), sheet);
    assertTrue(sheet.contains("state=\"frozen\""), sheet);
  }

  @Test
  void rowsAreOnTheirWayBeforeTheLastIsAskedFor() throws IOException {
    for (SheetFormat format : SheetFormat.values()) {
      Counted out = new Counted();
      long[] before = new long[1];
      Iterator<List<String>> rows =
          IntStream.range(0, 20_000)
              .mapToObj(i -> {
                before[0] = out.bytes;
                return List.of("户" + Integer.toHexString(i * 7919), "号" + i, "人", "日");
              })
              .iterator();
      format.write(out, "名册", HEADER, rows);
      assertTrue(before[0] > out.bytes / 2, format + ": " + before[0] + " of " + out.bytes);
    }
  }

  @Test
  void aFormHasItsWordsToChooseFromAndCellsOfText() throws IOException {
    SheetForm form =
        new SheetForm(
            "名册",
            List.of("证件号码", "性别", "原因"),
            List.of("99999919100101001X", "男", ""),
            "取值",
            Map.of("性别", List.of("男", "女")),
            List.of("性别"),
            "请选择");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    form.write(SheetFormat.XLSX, bytes);
    String sheet = sheet(bytes.toByteArray());
    assertTrue(sheet.contains("sqref=\"B2:B5001\""), sheet);
    assertTrue(sheet.contains("'&#x53d6;&#x503c;'!$B$1:$C$1</formula1>"), sheet);
    assertTrue(sheet.contains("errorStyle=\"warning\""), sheet);
    assertFalse(sheet.contains("null"), sheet);
    assertTrue(sheet.matches("(?s).*<col min=\"1\" max=\"1\"[^>]*style=.*"), sheet);
    bytes.reset();
    form.write(SheetFormat.CSV, bytes);
    assertEquals(
        "\ufeff证件号码,性别,原因\r\n99999919100101001X,男,\r\n", bytes.toString(StandardCharsets.UTF_8));
  }

  private static final class Counted extends OutputStream {
    long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) {
      bytes += length;
    }
  }

  private static byte[] written(
      SheetFormat format, Iterator<? extends List<? extends @Nullable Object>> rows)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(out, "名册", HEADER, rows);
    return out.toByteArray();
  }

  /** Read as a file is: its parts are described at its end. */
  private String sheet(byte[] workbook) throws IOException {
    Path file = Files.write(folder.resolve("sheet.xlsx"), workbook);
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

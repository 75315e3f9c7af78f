package org.bangfu.kit.value.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes a table as text. */
final class CsvSheet {
  private CsvSheet() {}

  static void write(
      OutputStream out,
      List<String> header,
      Iterator<? extends List<? extends @Nullable Object>> rows)
      throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text.write(SpreadsheetText.MARK);
    // closed with the stream, by whom it belongs to
    CSVPrinter csv = new CSVPrinter(text, CSVFormat.EXCEL);
    csv.printRecord(header.stream().map(SpreadsheetText::harmless));
    while (rows.hasNext()) {
      csv.printRecord(rows.next().stream().map(CsvSheet::cell));
    }
    csv.flush();
  }

  /** Numbers as they are, of which a negative one is one, and texts that are no formulas. */
  private static @Nullable String cell(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Number number -> number.toString();
      default -> SpreadsheetText.harmless(value.toString());
    };
  }
}

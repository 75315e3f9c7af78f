package org.bangfu.kit.value.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a table as a workbook. */
final class XlsxSheet {
  private static final int ROWS_HELD = 1_000;

  private XlsxSheet() {}

  static void write(
      OutputStream out,
      String name,
      List<String> header,
      Iterator<? extends List<? extends @Nullable Object>> rows)
      throws IOException {
    try (Workbook workbook = new Workbook(out, "Bangfu", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(name);
      sheet.freezePane(0, 1);
      write(sheet, 0, header);
      for (int row = 1; rows.hasNext(); row++) {
        write(sheet, row, rows.next());
        if (row % ROWS_HELD == 0) {
          sheet.flush();
        }
      }
      sheet.finish();
    }
  }

  /** Texts stand in the cell itself: nothing is gathered for the end, and none is a formula. */
  private static void write(Worksheet sheet, int row, List<? extends @Nullable Object> cells) {
    for (int column = 0; column < cells.size(); column++) {
      switch (cells.get(column)) {
        case null -> {}
        case Number number -> sheet.value(row, column, new BigDecimal(number.toString()));
        case Object text -> sheet.inlineString(row, column, text.toString());
      }
    }
  }
}

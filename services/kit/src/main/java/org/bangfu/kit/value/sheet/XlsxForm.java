package org.bangfu.kit.value.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a form as a workbook. */
final class XlsxForm {
  /** Rows whose cells choose from the words. */
  private static final int ROWS = 5_000;

  private static final String TEXT = "@";

  private XlsxForm() {}

  static void write(OutputStream out, SheetForm form) throws IOException {
    try (Workbook workbook = new Workbook(out, "Bangfu", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(form.name());
      Worksheet words = workbook.newWorksheet(form.wordsName());
      sheet.freezePane(0, 1);
      for (int column = 0; column < form.header().size(); column++) {
        sheet.style(column).format(TEXT).set();
        sheet.inlineString(0, column, form.header().get(column));
        if (!form.example().get(column).isEmpty()) {
          sheet.inlineString(1, column, form.example().get(column));
        }
      }
      int row = 0;
      // a row for each column: what stands below a header of several would be read as a table
      for (Map.Entry<String, List<String>> list : form.words().entrySet()) {
        words.inlineString(row, 0, list.getKey());
        for (int i = 0; i < list.getValue().size(); i++) {
          words.inlineString(row, i + 1, list.getValue().get(i));
        }
        int column = form.header().indexOf(list.getKey());
        if (column >= 0 && form.chosen().contains(list.getKey())) {
          sheet
              .range(1, column, ROWS, column)
              .validateWithList(words.range(row, 1, row, list.getValue().size()))
              .errorStyle(DataValidationErrorStyle.WARNING)
              .errorTitle(form.wordsName())
              .error(form.warning())
              .showErrorMessage(true);
        }
        row++;
      }
    }
  }
}

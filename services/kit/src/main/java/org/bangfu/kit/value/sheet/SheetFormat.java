package org.bangfu.kit.value.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form of a table for a spreadsheet. Numbers are numbers, everything else is text and stays what
 * it is: nothing is run, and no digit of an ID number is lost.
 */
public enum SheetFormat {
  /** UTF-8 with its mark; what a spreadsheet would read otherwise has an apostrophe before. */
  CSV(SheetType.CSV, "csv"),
  /** A workbook of one sheet, whose header stays in sight. */
  XLSX(SheetType.XLSX, "xlsx");

  private final String mediaType;
  private final String extension;

  SheetFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Of a file's name, without the dot. */
  public String extension() {
    return extension;
  }

  /**
   * Writes a table row by row, and holds some of them at most.
   *
   * @param out stays open
   * @param name of the sheet, where the form has one
   * @param rows asked for one at a time; null for an empty cell
   */
  public void write(
      OutputStream out,
      String name,
      List<String> header,
      Iterator<? extends List<? extends @Nullable Object>> rows)
      throws IOException {
    switch (this) {
      case CSV -> CsvSheet.write(out, header, rows);
      case XLSX -> XlsxSheet.write(out, name, header, rows);
    }
  }
}

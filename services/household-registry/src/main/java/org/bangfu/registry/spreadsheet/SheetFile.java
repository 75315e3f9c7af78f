package org.bangfu.registry.spreadsheet;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A file of rows as it was uploaded.
 *
 * @param <C> its columns
 */
public interface SheetFile<C extends SheetColumn> {
  /**
   * Gives the rows one after the other, without the header and without empty rows.
   *
   * @return the names of the sheets that are hidden, and so passed over
   * @throws SheetUnreadableException if it is no such sheet
   */
  List<String> read(Consumer<SheetCells<C>> rows) throws IOException;

  /**
   * A workbook or a text file, by its first bytes.
   *
   * @param mostRows rows with something in them that it may have
   * @param headings what its headings mean
   * @throws SheetUnreadableException if it is neither
   */
  static <C extends SheetColumn> SheetFile<C> at(Path path, int mostRows, Headings<C> headings)
      throws IOException {
    byte[] head = new byte[512];
    int length;
    try (var in = java.nio.file.Files.newInputStream(path)) {
      length = in.readNBytes(head, 0, head.length);
    }
    if (length >= 4 && head[0] == 'P' && head[1] == 'K') {
      return new WorkbookSheets<>(path, mostRows, headings);
    }
    if (length >= 8 && (head[0] & 0xff) == 0xd0 && (head[1] & 0xff) == 0xcf) {
      throw new SheetUnreadableException(
          "This is a workbook of the old kind (.xls), or one with a password."
              + " Save it as .xlsx without a password, or as CSV.");
    }
    if (length == 0) {
      throw new SheetUnreadableException("The file is empty.");
    }
    Charset wide = TextEncoding.wide(head, length);
    if (wide != null) {
      return new TextSheet<>(path, mostRows, headings, List.of(wide));
    }
    for (int i = 0; i < length; i++) {
      if (head[i] >= 0 && head[i] < ' ' && "\t\n\r\f".indexOf(head[i]) < 0) {
        throw new SheetUnreadableException(
            "The file is neither a workbook (.xlsx) nor text in UTF-8, UTF-16 or GB18030.");
      }
    }
    return new TextSheet<>(path, mostRows, headings, TextEncoding.NARROW);
  }
}

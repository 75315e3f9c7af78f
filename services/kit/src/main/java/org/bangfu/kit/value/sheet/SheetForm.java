package org.bangfu.kit.value.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * A table to be filled in: its header, one row that shows how, and the words that some columns
 * take. As a workbook, cells are text, so that no digit of a number is lost, and the words stand on
 * a sheet of their own, from which a cell chooses; another word is warned of, and taken. As CSV
 * there are the header and the example alone.
 *
 * @param name of the sheet
 * @param wordsName of the sheet with the words
 * @param words by heading; a column that takes several words at once is not among {@code chosen}
 * @param warning what is said to somebody who writes another word
 * @param chosen headings of the columns that take one of their words
 */
public record SheetForm(
    String name,
    List<String> header,
    List<String> example,
    String wordsName,
    Map<String, List<String>> words,
    List<String> chosen,
    String warning) {

  /**
   * @param out stays open
   */
  public void write(SheetFormat format, OutputStream out) throws IOException {
    switch (format) {
      case CSV -> CsvSheet.write(out, header, List.of(example).iterator());
      case XLSX -> XlsxForm.write(out, this);
    }
  }
}

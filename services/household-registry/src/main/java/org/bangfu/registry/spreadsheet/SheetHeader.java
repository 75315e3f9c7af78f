package org.bangfu.registry.spreadsheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which column stands where. Columns that nobody knows are passed over. */
final class SheetHeader<C extends SheetColumn> {
  private final List<@Nullable C> columns;
  private final Map<C, String> written;
  private final Map<C, String> given;

  private SheetHeader(List<@Nullable C> columns, Map<C, String> written, Map<C, String> given) {
    this.columns = columns;
    this.written = written;
    this.given = given;
  }

  /**
   * @throws SheetUnreadableException if a column is missing, or stands there twice
   */
  static <C extends SheetColumn> SheetHeader<C> of(
      List<@Nullable String> cells, Headings<C> headings) {
    List<@Nullable C> columns = new ArrayList<>();
    Map<C, String> written = new LinkedHashMap<>();
    for (String cell : cells) {
      C column = headings.column(cell);
      if (column != null && written.put(column, SheetColumn.plain(String.valueOf(cell))) != null) {
        throw new SheetUnreadableException(
            "The column " + headings.heading(column) + " stands there twice.");
      }
      columns.add(column);
    }
    while (!columns.isEmpty() && columns.getLast() == null) {
      columns.removeLast();
    }
    Map<C, String> given = new LinkedHashMap<>(headings.given());
    given.keySet().removeAll(written.keySet());
    Set<C> present = new HashSet<>(written.keySet());
    present.addAll(given.keySet());
    Set<C> missing = headings.missing(present);
    if (!missing.isEmpty()) {
      throw new SheetUnreadableException(
          "The header lacks "
              + String.join(", ", missing.stream().map(headings::heading).toList())
              + ".");
    }
    return new SheetHeader<>(columns, written, given);
  }

  /** What each column is called in this file. */
  Map<C, String> written() {
    return written;
  }

  /** Values of the columns that the file leaves out. */
  Map<C, String> given() {
    return given;
  }

  /** What a file is told that has the header alone. */
  static SheetUnreadableException nobody(Headings<?> headings) {
    return new SheetUnreadableException(
        "The file has the header of %s, and below it no %s."
            .formatted(headings.what(), headings.subject()));
  }

  @Nullable C at(int index) {
    return index < columns.size() ? columns.get(index) : null;
  }

  int width() {
    return columns.size();
  }
}

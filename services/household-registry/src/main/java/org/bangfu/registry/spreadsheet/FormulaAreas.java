package org.bangfu.registry.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ranges of a sheet that formulas fill: of an array's formula only the first cell has the text.
 */
final class FormulaAreas {
  private record Area(int firstColumn, int firstRow, int lastColumn, int lastRow) {
    boolean covers(int row, int column) {
      return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
  }

  private final List<Area> areas = new ArrayList<>();

  /**
   * Remembers what a formula fills beside its own cell.
   *
   * @param type of a shared one every cell says that it has it
   * @param range such as {@code B2:B9}; null if it fills its cell alone
   */
  void add(@Nullable String type, @Nullable String range) {
    if (range != null && !"shared".equals(type) && areas.size() < RowsOfWorkbook.MOST_RANGES) {
      String[] corners = range.split(":");
      String last = corners[corners.length - 1];
      areas.add(
          new Area(
              SheetRows.column(corners[0]), row(corners[0]), SheetRows.column(last), row(last)));
    }
  }

  boolean cover(int row, int column) {
    return !areas.isEmpty() && areas.stream().anyMatch(area -> area.covers(row, column));
  }

  private static int row(String reference) {
    return Integer.parseInt(reference.replaceAll("[^0-9]", ""));
  }
}

package org.bangfu.registry.spreadsheet;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cells of a sheet that are merged downwards, such as what holds for a whole household beside
 * the rows of its members. The file names them behind the rows, so that they are collected before
 * the rows are read.
 */
final class MergedCells {
  static final MergedCells NONE = new MergedCells();

  private static final Pattern RANGE =
      Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");
  private static final int MOST = 2_000_000;
  // the widest sheet whose header is looked for
  private static final int COLUMNS = SheetRows.WIDEST;

  // column, first and last row of each in one number, so that a million of them are eight megabytes
  private long[] ranges = new long[64];
  private int size;
  private int next;
  private final int[] ends = new int[COLUMNS];
  private final SheetRows.Value[] values = new SheetRows.Value[COLUMNS];

  void add(String range) {
    Matcher parts = RANGE.matcher(range);
    if (!parts.matches()) {
      return;
    }
    int column = SheetRows.column(parts.group(1));
    long first = Long.parseLong(parts.group(2));
    long last = Long.parseLong(parts.group(4));
    if (column >= COLUMNS || last <= first || last > 1 << 20) {
      return;
    }
    if (size == MOST) {
      throw WorkbookGuard.tooMuch("more than 2,000,000 merged cells");
    }
    if (size == ranges.length) {
      ranges = Arrays.copyOf(ranges, size * 2);
    }
    ranges[size++] = first << 32 | last << 10 | column;
  }

  /** To be called when all are known. */
  void sort() {
    Arrays.sort(ranges, 0, size);
    next = 0;
    Arrays.fill(ends, 0);
  }

  /** Fills the empty cells of a row with what stands above them, and remembers what it begins. */
  void fill(int row, SheetRows.Value[] cells) {
    if (size == 0) {
      return;
    }
    for (int column = 0; column < COLUMNS; column++) {
      if (ends[column] >= row && cells[column] == SheetRows.Value.EMPTY) {
        cells[column] = values[column];
      }
    }
    for (; next < size && (int) (ranges[next] >> 32) <= row; next++) {
      int column = (int) (ranges[next] & 0x3ff);
      if ((int) (ranges[next] >> 32) == row) {
        ends[column] = (int) (ranges[next] >> 10 & 0x3fffff);
        values[column] = cells[column];
      }
    }
  }
}

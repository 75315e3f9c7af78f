package org.bangfu.registry.roster.file;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a roster: what stands under each heading.
 *
 * @param sheet name of the sheet; empty for a text file
 * @param row as the office's own program numbers it
 * @param faults where something stands that can't be taken as a value
 */
public record RosterCells(
    String sheet, int row, Map<RosterColumn, String> values, Map<RosterColumn, Fault> faults) {
  /** As much as a cell of a spreadsheet can hold. */
  static final int LONGEST_CELL = 32_767;

  /** Why a cell can't be taken as a value. */
  public enum Fault {
    FORMULA,
    TOO_LONG
  }

  /** Collects the cells of a row. */
  static final class Collector {
    private final Map<RosterColumn, String> values = new EnumMap<>(RosterColumn.class);
    private final Map<RosterColumn, Fault> faults = new EnumMap<>(RosterColumn.class);

    /**
     * Spaces of every width around a value, and the apostrophe and tab that keep long numbers from
     * being rounded, are no part of it.
     */
    void value(@Nullable RosterColumn column, @Nullable String text) {
      if (column == null || text == null) {
        return;
      }
      String value = strip(text);
      if (value.length() > LONGEST_CELL) {
        faults.put(column, Fault.TOO_LONG);
      } else if (!value.isEmpty()) {
        values.put(column, value);
      }
    }

    void formula(@Nullable RosterColumn column) {
      if (column != null) {
        faults.put(column, Fault.FORMULA);
      }
    }

    /** Whether nothing stands in the row. */
    boolean isEmpty() {
      return values.isEmpty() && faults.isEmpty();
    }

    RosterCells row(String sheet, int row) {
      return new RosterCells(sheet, row, values, faults);
    }

    private static String strip(String text) {
      int from = 0;
      int to = text.length();
      while (from < to && isAround(text.charAt(from))) {
        from++;
      }
      while (to > from && isAround(text.charAt(to - 1))) {
        to--;
      }
      return text.substring(from, to);
    }

    private static boolean isAround(char c) {
      return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\ufeff' || c == '\'';
    }
  }

  public @Nullable String value(RosterColumn column) {
    return values.get(column);
  }
}

package org.bangfu.registry.roster.file;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of a roster: what stands under each heading.
 *
 * @param sheet name of the sheet; empty for a text file
 * @param row as the office's own program numbers it
 * @param formulas where a formula stands instead of a value
 */
public record RosterCells(
    String sheet, int row, Map<RosterColumn, String> values, Set<RosterColumn> formulas) {

  /** Collects the cells of a row. */
  static final class Collector {
    private final Map<RosterColumn, String> values = new EnumMap<>(RosterColumn.class);
    private final Set<RosterColumn> formulas = EnumSet.noneOf(RosterColumn.class);

    /**
     * Spaces of every width around a value, and the apostrophe and tab that keep long numbers from
     * being rounded, are no part of it.
     */
    void value(@Nullable RosterColumn column, @Nullable String text) {
      if (column == null || text == null) {
        return;
      }
      String value = strip(text);
      if (!value.isEmpty()) {
        values.put(column, value);
      }
    }

    void formula(@Nullable RosterColumn column) {
      if (column != null) {
        formulas.add(column);
      }
    }

    /** Whether nothing stands in the row. */
    boolean isEmpty() {
      return values.isEmpty() && formulas.isEmpty();
    }

    RosterCells row(String sheet, int row) {
      return new RosterCells(sheet, row, values, formulas);
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

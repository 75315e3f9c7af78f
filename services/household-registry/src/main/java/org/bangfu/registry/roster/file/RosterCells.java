package org.bangfu.registry.roster.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bangfu.kit.guard.personal.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * A row of a roster: what stands under each heading.
 *
 * @param sheet name of the sheet; empty for a text file
 * @param row as the office's own program numbers it
 * @param faults where something stands that can't be taken as a value
 * @param written what each column is called in the file
 */
public record RosterCells(
    String sheet,
    int row,
    Map<RosterColumn, String> values,
    Map<RosterColumn, Fault> faults,
    Map<RosterColumn, String> written) {
  /** As much as a cell of a spreadsheet can hold. */
  static final int LONGEST_CELL = 32_767;

  /** No household was found to be poor, on a register, before. */
  private static final int FIRST_YEAR = 1980;

  /** Why a cell can't be taken as a value. */
  public enum Fault {
    FORMULA,
    ERROR_VALUE,
    TOO_LONG,
    ROUNDED,
    BECAME_A_DAY
  }

  /** Collects the cells of a row. */
  static final class Collector {
    // a spreadsheet's numbers have fifteen digits; it makes zeros of those that follow
    private static final BigDecimal WHOLE = new BigDecimal("1E15");
    private static final Set<String> ERRORS =
        Set.of(
            "#N/A",
            "#REF!",
            "#VALUE!",
            "#NAME?",
            "#DIV/0!",
            "#NULL!",
            "#NUM!",
            "#SPILL!",
            "#CALC!",
            "#FIELD!",
            "#GETTING_DATA");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+?\\d{1,2}");
    private static final Set<RosterColumn> NAMING =
        EnumSet.of(
            RosterColumn.HOUSEHOLD_NUMBER,
            RosterColumn.PERSON_NUMBER,
            RosterColumn.NAME,
            RosterColumn.NATIONAL_ID);

    private final RosterHeader header;
    private final Map<RosterColumn, String> values = new EnumMap<>(RosterColumn.class);
    private final Map<RosterColumn, Fault> faults = new EnumMap<>(RosterColumn.class);

    Collector(RosterHeader header) {
      this.header = header;
    }

    /**
     * Spaces of every width around a value, what nobody sees of it, and the apostrophe, the tab and
     * {@code ="…"} that keep long numbers from being rounded, are no part of it.
     */
    void text(@Nullable RosterColumn column, @Nullable String text) {
      if (column == null || text == null || text.isEmpty()) {
        return;
      }
      String value = strip(VisibleText.of(text));
      if (value.startsWith("=\"") && value.endsWith("\"") && value.length() > 2) {
        value = strip(value.substring(2, value.length() - 1));
      }
      if (value.length() > LONGEST_CELL) {
        faults.put(column, Fault.TOO_LONG);
      } else if (value.startsWith("#") && ERRORS.contains(value)) {
        faults.put(column, Fault.ERROR_VALUE);
      } else if (column.isOffices() && SCIENTIFIC.matcher(value).matches()) {
        faults.put(column, Fault.ROUNDED);
      } else if (!value.isEmpty()) {
        values.put(column, value);
      }
    }

    /**
     * A number's cell.
     *
     * @param day what it would be as a day; null if it would be none
     */
    void number(RosterColumn column, String number, @Nullable LocalDate day) {
      if (column == RosterColumn.NATIONAL_ID || NAMING.contains(column) && isRounded(number)) {
        faults.put(column, Fault.ROUNDED);
      } else if (column == RosterColumn.IDENTIFIED_ON
          && day != null
          && number.length() == 5
          && day.getYear() >= FIRST_YEAR) {
        // five digits before that are a year and a month, such as 20143
        values.put(column, day.toString());
      } else {
        text(column, number);
      }
    }

    /** A cell that shows a day, which in a number such as 1-2 nobody meant. */
    void day(RosterColumn column, String day, String number) {
      if (column == RosterColumn.IDENTIFIED_ON) {
        text(column, day);
      } else if (NAMING.contains(column)) {
        faults.put(column, Fault.BECAME_A_DAY);
      } else {
        text(column, number);
      }
    }

    void fault(RosterColumn column, Fault fault) {
      faults.put(column, fault);
    }

    /** Whether nothing stands in the row. */
    boolean isEmpty() {
      return values.isEmpty() && faults.isEmpty();
    }

    /** Whether it is the header again, as on every printed page, or the template's example. */
    boolean isNobody() {
      return TemplateExample.isIn(values)
          || isHeading(RosterColumn.NAME) && isHeading(RosterColumn.NATIONAL_ID);
    }

    private boolean isHeading(RosterColumn column) {
      String value = values.get(column);
      return value != null && RosterColumn.plain(value).equals(header.written().get(column));
    }

    RosterCells row(String sheet, int row) {
      values.putAll(header.places());
      return new RosterCells(sheet, row, values, faults, header.written());
    }

    private static boolean isRounded(String number) {
      try {
        return new BigDecimal(number).abs().compareTo(WHOLE) >= 0;
      } catch (NumberFormatException e) {
        return true;
      }
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
      return c <= ' ' || c == '\'';
    }
  }

  /** What the column is called in the file. */
  public String heading(RosterColumn column) {
    return written.getOrDefault(column, column.heading());
  }

  public @Nullable String value(RosterColumn column) {
    return values.get(column);
  }
}

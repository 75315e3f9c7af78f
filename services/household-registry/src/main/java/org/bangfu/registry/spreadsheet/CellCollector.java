package org.bangfu.registry.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bangfu.kit.guard.personal.VisibleText;
import org.bangfu.registry.spreadsheet.SheetCells.Fault;
import org.bangfu.registry.spreadsheet.SheetColumn.Kind;
import org.jspecify.annotations.Nullable;

/** Collects the cells of a row. */
final class CellCollector<C extends SheetColumn> {
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

  /** As much as a cell of a spreadsheet can hold. */
  private static final int LONGEST_CELL = 32_767;

  /** Nobody was found to be poor, on a register, before. */
  private static final int FIRST_YEAR = 1980;

  private final SheetHeader<C> header;
  private final Headings<C> headings;
  private final Map<C, String> values = new LinkedHashMap<>();
  private final Map<C, Fault> faults = new LinkedHashMap<>();

  CellCollector(SheetHeader<C> header, Headings<C> headings) {
    this.header = header;
    this.headings = headings;
  }

  /**
   * Spaces of every width around a value, what nobody sees of it, and the apostrophe, the tab and
   * {@code ="…"} that keep long numbers from being rounded, are no part of it.
   */
  void text(@Nullable C column, @Nullable String text) {
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
    } else if (column.kind() == Kind.OFFICE_NUMBER && SCIENTIFIC.matcher(value).matches()) {
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
  void number(C column, String number, @Nullable LocalDate day) {
    if (column.kind() == Kind.ID_NUMBER || column.kind().isLostInNumbers() && isRounded(number)) {
      faults.put(column, Fault.ROUNDED);
    } else if (column.kind() == Kind.DAY
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
  void day(C column, String day, String number) {
    if (column.kind() == Kind.DAY) {
      text(column, day);
    } else if (column.kind().isLostInNumbers()) {
      faults.put(column, Fault.BECAME_A_DAY);
    } else {
      text(column, number);
    }
  }

  void fault(C column, Fault fault) {
    faults.put(column, fault);
  }

  /** Whether nothing stands in the row. */
  boolean isEmpty() {
    return values.isEmpty() && faults.isEmpty();
  }

  /** Whether it is the header again, as on every printed page, or the template's example. */
  boolean isNobody() {
    return headings.isExample(values) || headings.repeated().stream().allMatch(this::isHeading);
  }

  private boolean isHeading(C column) {
    String value = values.get(column);
    return value != null && SheetColumn.plain(value).equals(header.written().get(column));
  }

  SheetCells<C> row(String sheet, int row) {
    values.putAll(header.given());
    return new SheetCells<>(sheet, row, values, faults, header.written());
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

package org.bangfu.registry.form;

import java.time.LocalDate;
import org.bangfu.registry.spreadsheet.SheetColumn;

/**
 * A column of a form.
 *
 * @param <T> what its cells are read as
 * @param field what the bulk call's request calls it: where that is refused, this column is named
 * @param needed whether a row has to have it
 */
public record FormColumn<T>(
    String heading, Kind kind, CellType<T> type, String field, boolean needed)
    implements SheetColumn {

  /** Whom a row is about, by the number that the county gave. */
  public static final FormColumn<String> HOUSEHOLD =
      new FormColumn<>(
          "户编号", Kind.OFFICE_NUMBER, CellType.text(50, "示例-0001"), "householdId", true);

  /** A column that a row has to have. */
  public static <T> FormColumn<T> needed(String heading, CellType<T> type, String field) {
    return new FormColumn<>(heading, Kind.TEXT, type, field, true);
  }

  /** A column that may be left empty, or out. */
  public static <T> FormColumn<T> free(String heading, CellType<T> type, String field) {
    return new FormColumn<>(heading, Kind.TEXT, type, field, false);
  }

  /** A day that may be left empty. */
  public static FormColumn<LocalDate> day(String heading, String field) {
    return new FormColumn<>(heading, Kind.DAY, CellType.day("2020-07-08"), field, false);
  }

  /** A day that a row has to have. */
  public static FormColumn<LocalDate> neededDay(String heading, String field) {
    return new FormColumn<>(heading, Kind.DAY, CellType.day("2020-07-08"), field, true);
  }
}

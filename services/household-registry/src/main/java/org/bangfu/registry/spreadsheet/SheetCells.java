package org.bangfu.registry.spreadsheet;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet: what stands under each heading.
 *
 * @param <C> the columns of such sheets
 * @param sheet name of the sheet; empty for a text file
 * @param row as the office's own program numbers it
 * @param faults where something stands that can't be taken as a value
 * @param written what each column is called in the file
 */
public record SheetCells<C extends SheetColumn>(
    String sheet, int row, Map<C, String> values, Map<C, Fault> faults, Map<C, String> written) {
  /** Why a cell can't be taken as a value. */
  public enum Fault {
    FORMULA("formula", "a formula stands here; put its value in its place"),
    ERROR_VALUE("error-value", "an error of the spreadsheet stands here, no value"),
    TOO_LONG("too-long", "must be at most 32,767 characters"),
    ROUNDED(
        "number-cell",
        "the cell is stored as a number, whose last digits are lost; store it as text"),
    BECAME_A_DAY(
        "number-cell", "the spreadsheet has made a day of what was written; store it as text");

    private final String rule;
    private final String detail;

    Fault(String rule, String detail) {
      this.rule = rule;
      this.detail = detail;
    }

    /** The rule's name. */
    public String rule() {
      return rule;
    }

    /** The rule, for whoever wrote the sheet. */
    public String detail() {
      return detail;
    }
  }

  /** What the column is called in the file. */
  public String heading(C column) {
    return written.getOrDefault(column, column.heading());
  }

  public @Nullable String value(C column) {
    return values.get(column);
  }
}

package org.bangfu.registry.roster;

import org.bangfu.registry.roster.file.RosterCells;

/** Says what stands in a row that can't be taken as a value. */
final class CellFaults {
  private CellFaults() {}

  static void refuse(RosterCells cells, CellReader in) {
    cells
        .faults()
        .forEach((column, fault) -> {
          switch (fault) {
            case FORMULA ->
                in.refuse(column, "formula", "a formula stands here; put its value in its place");
            case ERROR_VALUE ->
                in.refuse(
                    column, "error-value", "an error of the spreadsheet stands here, no value");
            case ROUNDED ->
                in.refuse(
                    column,
                    "number-cell",
                    "the cell is stored as a number, whose last digits are lost; store it as text");
            case BECAME_A_DAY ->
                in.refuse(
                    column,
                    "number-cell",
                    "the spreadsheet has made a day of what was written; store it as text");
            case TOO_LONG -> in.refuse(column, "too-long", "must be at most 32,767 characters");
          }
        });
  }
}

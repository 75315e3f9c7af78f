package org.bangfu.registry.roster;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.registry.roster.column.RosterColumn;
import org.bangfu.registry.spreadsheet.SheetCells;

/**
 * The errors found while a file is read. All are counted; the first ten thousand are kept, which is
 * more than anybody corrects before the next upload.
 */
final class RowErrors {
  static final int MOST_KEPT = 10_000;

  private final List<RosterError> kept = new ArrayList<>();
  private int count;
  private int refusals;

  /** What keeps the household of the row from landing. */
  void add(SheetCells<RosterColumn> row, RosterColumn column, String rule, String detail) {
    refusals++;
    tell(row, column, rule, detail);
  }

  /** What is left out, where the household lands without it. */
  void tell(SheetCells<RosterColumn> row, RosterColumn column, String rule, String detail) {
    count++;
    if (kept.size() < MOST_KEPT) {
      kept.add(
          new RosterError(
              row.sheet(),
              row.row(),
              row.heading(column),
              column.shown(row.value(column)),
              rule,
              detail));
    }
  }

  int count() {
    return count;
  }

  /** How many of them keep a household from landing. */
  int refusals() {
    return refusals;
  }

  List<RosterError> kept() {
    return kept;
  }
}

package org.bangfu.registry.roster;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.registry.roster.file.RosterCells;
import org.bangfu.registry.roster.file.RosterColumn;

/**
 * The errors found while a file is read. All are counted; the first ten thousand are kept, which is
 * more than anybody corrects before the next upload.
 */
final class RowErrors {
  static final int MOST_KEPT = 10_000;

  private final List<RosterError> kept = new ArrayList<>();
  private int count;

  void add(RosterCells row, RosterColumn column, String rule, String detail) {
    count++;
    if (kept.size() < MOST_KEPT) {
      kept.add(
          new RosterError(
              row.sheet(),
              row.row(),
              column.heading(),
              column.shown(row.value(column)),
              rule,
              detail));
    }
  }

  int count() {
    return count;
  }

  List<RosterError> kept() {
    return kept;
  }
}

package org.bangfu.registry.roster.file;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which column stands where. Columns that a roster does not know are passed over. */
final class RosterHeader {
  private static final Set<RosterColumn> NEEDED =
      EnumSet.of(
          RosterColumn.HOUSEHOLD_NUMBER,
          RosterColumn.NAME,
          RosterColumn.NATIONAL_ID,
          RosterColumn.RELATION,
          RosterColumn.HOUSEHOLD_TYPE);
  private static final Set<RosterColumn> PLACE =
      EnumSet.range(RosterColumn.PROVINCE, RosterColumn.VILLAGE);

  private final List<@Nullable RosterColumn> columns;

  private RosterHeader(List<@Nullable RosterColumn> columns) {
    this.columns = columns;
  }

  /**
   * @throws RosterUnreadableException if a column is missing, or stands there twice
   */
  static RosterHeader of(List<@Nullable String> cells) {
    List<@Nullable RosterColumn> columns = new ArrayList<>();
    Set<RosterColumn> present = EnumSet.noneOf(RosterColumn.class);
    for (String cell : cells) {
      RosterColumn column = RosterColumn.headed(cell);
      if (column != null && !present.add(column)) {
        throw new RosterUnreadableException(
            "The column " + column.heading() + " stands there twice.");
      }
      columns.add(column);
    }
    while (!columns.isEmpty() && columns.getLast() == null) {
      columns.removeLast();
    }
    boolean placed = present.contains(RosterColumn.VILLAGE_CODE) || present.containsAll(PLACE);
    if (!present.containsAll(NEEDED) || !placed) {
      Set<RosterColumn> missing = EnumSet.copyOf(NEEDED);
      if (!placed) {
        missing.addAll(PLACE);
      }
      missing.removeAll(present);
      throw new RosterUnreadableException(
          "The header lacks "
              + String.join(", ", missing.stream().map(RosterColumn::heading).toList())
              + ".");
    }
    return new RosterHeader(columns);
  }

  /** What a file is told that has the header alone. */
  static RosterUnreadableException nobody() {
    return new RosterUnreadableException(
        "The file has the header of a roster, and below it no person.");
  }

  @Nullable RosterColumn at(int index) {
    return index < columns.size() ? columns.get(index) : null;
  }

  int width() {
    return columns.size();
  }
}

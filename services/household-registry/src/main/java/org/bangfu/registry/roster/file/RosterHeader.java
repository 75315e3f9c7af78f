package org.bangfu.registry.roster.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
  private final Map<RosterColumn, String> written;
  private final Map<RosterColumn, String> places;

  private RosterHeader(
      List<@Nullable RosterColumn> columns,
      Map<RosterColumn, String> written,
      Map<RosterColumn, String> places) {
    this.columns = columns;
    this.written = written;
    this.places = places;
  }

  /**
   * @throws RosterUnreadableException if a column is missing, or stands there twice
   */
  static RosterHeader of(List<@Nullable String> cells, Headings headings) {
    List<@Nullable RosterColumn> columns = new ArrayList<>();
    Map<RosterColumn, String> written = new EnumMap<>(RosterColumn.class);
    for (String cell : cells) {
      RosterColumn column = headings.column(cell);
      if (column != null && written.put(column, RosterColumn.plain(String.valueOf(cell))) != null) {
        throw new RosterUnreadableException(
            "The column " + headings.heading(column) + " stands there twice.");
      }
      columns.add(column);
    }
    while (!columns.isEmpty() && columns.getLast() == null) {
      columns.removeLast();
    }
    Set<RosterColumn> present = written.keySet();
    Map<RosterColumn, String> places = left(present, headings.places());
    Set<RosterColumn> lacking = EnumSet.copyOf(PLACE);
    lacking.removeAll(present);
    lacking.removeAll(places.keySet());
    boolean placed = present.contains(RosterColumn.VILLAGE_CODE) || lacking.isEmpty();
    if (!present.containsAll(NEEDED) || !placed) {
      Set<RosterColumn> missing = EnumSet.copyOf(NEEDED);
      if (!placed) {
        missing.addAll(lacking);
      }
      missing.removeAll(present);
      throw new RosterUnreadableException(
          "The header lacks "
              + String.join(", ", missing.stream().map(headings::heading).toList())
              + ".");
    }
    return new RosterHeader(columns, written, places);
  }

  private static Map<RosterColumn, String> left(
      Set<RosterColumn> present, Map<RosterColumn, String> places) {
    Map<RosterColumn, String> left = new EnumMap<>(RosterColumn.class);
    places.forEach((level, name) -> {
      if (!present.contains(level)) {
        left.put(level, name);
      }
    });
    return left;
  }

  /** What each column is called in this file. */
  Map<RosterColumn, String> written() {
    return written;
  }

  /** Names of the levels that the file leaves out. */
  Map<RosterColumn, String> places() {
    return places;
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

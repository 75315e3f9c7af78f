package org.bangfu.registry.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bangfu.kit.guard.personal.MaskByContent;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.division.PlaceNames;
import org.bangfu.registry.roster.column.RosterColumn;
import org.bangfu.registry.spreadsheet.SheetCells;
import org.bangfu.registry.spreadsheet.SheetUnreadableException;
import org.jspecify.annotations.Nullable;

/**
 * The villages that a file names, each once: by its code where there is one, otherwise by the names
 * of the five levels.
 */
final class RosterPlaces {
  private static final int MOST = 20_000;
  private static final int VILLAGE_CODE_LENGTH = 12;
  private static final List<RosterColumn> NAMES =
      List.of(
          RosterColumn.PROVINCE,
          RosterColumn.PREFECTURE,
          RosterColumn.COUNTY,
          RosterColumn.TOWNSHIP,
          RosterColumn.VILLAGE);

  private static final Pattern PLACE = Pattern.compile("[省市州盟县区旗乡镇村会处道区团场]$");

  /** A village as the file writes it: a code, or five names. */
  record Written(@Nullable String code, List<String> names) {
    /** As a report may show it: what names no place may be anything, and is masked. */
    String shown() {
      return code != null
          ? code
          : names.stream().map(Written::shown).collect(Collectors.joining(" "));
    }

    private static String shown(String name) {
      return name.codePointCount(0, name.length()) <= 20 && PLACE.matcher(name).find()
          ? MaskByContent.masked(name)
          : MaskByContent.value(name);
    }
  }

  private final Map<Written, Integer> places = new HashMap<>();
  private final List<Written> inOrder = new ArrayList<>();

  /** Which of them the row belongs to; null if the row does not say. */
  @Nullable Integer of(SheetCells<RosterColumn> row, CellReader in) {
    Written written = written(row, in);
    if (written == null) {
      return null;
    }
    Integer place = places.get(written);
    if (place == null) {
      place = inOrder.size();
      if (place >= MOST) {
        throw new SheetUnreadableException("A roster names at most 20,000 villages.");
      }
      places.put(written, place);
      inOrder.add(written);
    }
    return place;
  }

  private static @Nullable Written written(SheetCells<RosterColumn> row, CellReader in) {
    String code = row.value(RosterColumn.VILLAGE_CODE);
    if (code != null) {
      if (code.length() != VILLAGE_CODE_LENGTH || !DivisionCode.isWellFormed(code)) {
        in.refuse(RosterColumn.VILLAGE_CODE, "village-code", "must be 12 digits");
        return null;
      }
      return new Written(code, List.of());
    }
    List<String> names = new ArrayList<>(NAMES.size());
    for (RosterColumn column : NAMES) {
      String name = row.value(column);
      if (name == null || name.length() > 100) {
        in.refuse(column, "needed", "must name the division, where 村编码 does not");
        return null;
      }
      names.add(PlaceNames.written(name));
    }
    return new Written(null, names);
  }

  List<Written> inOrder() {
    return inOrder;
  }
}

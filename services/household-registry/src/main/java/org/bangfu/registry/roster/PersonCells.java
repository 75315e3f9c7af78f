package org.bangfu.registry.roster;

import org.bangfu.kit.guard.personal.VisibleText;
import org.bangfu.registry.household.NationalId;
import org.bangfu.registry.roster.column.RosterColumn;
import org.bangfu.registry.spreadsheet.SheetCells;
import org.jspecify.annotations.Nullable;

/** Reads whom a row is about: the name, the ID number, and what the office numbers them by. */
final class PersonCells {
  private final SheetCells<RosterColumn> cells;
  private final CellReader in;

  PersonCells(SheetCells<RosterColumn> cells, CellReader in) {
    this.cells = cells;
    this.in = in;
  }

  /** What a person is called; a number that is somebody's ID number is no name. */
  @Nullable String name() {
    String name = in.needed(RosterColumn.NAME, 100);
    if (name == null) {
      return null;
    }
    if (VisibleText.hasPrivate(name)) {
      in.refuse(
          RosterColumn.NAME,
          "private-character",
          "holds a character that other computers do not know; write it by its code in Unicode");
      return null;
    }
    if (name.indexOf('\ufffd') >= 0 || name.indexOf('?') >= 0 || name.indexOf('？') >= 0) {
      in.refuse(
          RosterColumn.NAME, "lost-character", "a character was lost where the file was saved");
      return null;
    }
    return isNationalId(RosterColumn.NAME, name) ? null : VisibleText.name(name);
  }

  /**
   * What the office calls a household or a person. Such a number may be built like an ID number by
   * accident where it begins with the village's code, or with the household's number.
   */
  @Nullable String officesNumber(RosterColumn column, RosterColumn beginning, boolean isNeeded) {
    String number = isNeeded ? in.needed(column, 50) : in.text(column, 50);
    if (number == null) {
      return null;
    }
    String before = cells.value(beginning);
    boolean isOffices =
        before != null && number.startsWith(before) && number.length() > before.length();
    return !isOffices && isNationalId(column, number) ? null : number;
  }

  /** Columns that have shifted put ID numbers where they are neither sealed nor masked. */
  private boolean isNationalId(RosterColumn column, String text) {
    try {
      NationalId.parse(text);
    } catch (NationalId.NotAnIdException e) {
      return false;
    }
    in.refuse(column, "id-misplaced", "must not be an ID number");
    return true;
  }

  @Nullable NationalId nationalId() {
    in.requireSome(RosterColumn.NATIONAL_ID);
    String value = cells.value(RosterColumn.NATIONAL_ID);
    if (value == null) {
      return null;
    }
    try {
      return NationalId.parse(value);
    } catch (NationalId.NotAnIdException e) {
      String rule =
          switch (e.fault()) {
            case FORM -> "id-form";
            case BIRTH_DATE -> "id-birth-date";
            case CHECK_DIGIT -> "id-check-digit";
          };
      in.refuse(RosterColumn.NATIONAL_ID, rule, e.fault().rule());
      return null;
    }
  }
}

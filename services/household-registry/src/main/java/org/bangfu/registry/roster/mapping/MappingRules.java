package org.bangfu.registry.roster.mapping;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.registry.household.code.CodeWords;
import org.bangfu.registry.roster.column.RosterColumn;
import org.bangfu.registry.spreadsheet.SheetColumn;

/** What a mapping must keep, so that a file can be read by it. */
final class MappingRules {
  private static final Set<RosterColumn> NEEDED =
      EnumSet.of(
          RosterColumn.HOUSEHOLD_NUMBER,
          RosterColumn.NAME,
          RosterColumn.NATIONAL_ID,
          RosterColumn.RELATION,
          RosterColumn.HOUSEHOLD_TYPE);

  private MappingRules() {}

  static List<FieldError> broken(List<MappedHeading> headings, List<MappedCode> codes) {
    List<FieldError> errors = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Set<RosterColumn> fields = EnumSet.noneOf(RosterColumn.class);
    for (int i = 0; i < headings.size(); i++) {
      fields.add(headings.get(i).field());
      if (!names.add(SheetColumn.plain(headings.get(i).heading()))) {
        errors.add(new FieldError("/headings/" + i + "/heading", "must stand there once"));
      }
    }
    Set<RosterColumn> missing = EnumSet.copyOf(NEEDED);
    missing.removeAll(fields);
    if (!missing.isEmpty()
        || !fields.contains(RosterColumn.VILLAGE) && !fields.contains(RosterColumn.VILLAGE_CODE)) {
      errors.add(
          new FieldError(
              "/headings",
              "must have one for each of " + NEEDED + ", and for VILLAGE or VILLAGE_CODE"));
    }
    Set<List<Object>> known = new HashSet<>();
    for (int i = 0; i < codes.size(); i++) {
      MappedCode code = codes.get(i);
      String word = code.word();
      if (RosterWords.of(code.field()).isEmpty()) {
        errors.add(new FieldError("/codes/" + i + "/field", "must be a column that has a list"));
      } else if (word != null && !RosterWords.takes(code.field(), word)) {
        errors.add(
            new FieldError(
                "/codes/" + i + "/word", "must be a word of " + code.field() + "'s list"));
      }
      if (!known.add(List.of(code.field(), CodeWords.plain(code.code())))) {
        errors.add(new FieldError("/codes/" + i + "/code", "must stand there once"));
      }
    }
    return errors;
  }
}

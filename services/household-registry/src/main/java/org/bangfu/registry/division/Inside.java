package org.bangfu.registry.division;

import java.util.stream.Collectors;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/**
 * "Inside a division" as a range of codes in native SQL. A range uses the index in every plan,
 * where a prefix in a parameter does so only while the planner looks at its value. Codes are digits
 * by construction, so that nothing of a caller's reaches the query's text.
 */
public final class Inside {
  private Inside() {}

  /** Rows that are in the scope and, if one is given, in the division. */
  public static String condition(
      String column, DivisionScope scope, @Nullable DivisionCode division) {
    if (scope.divisions().isEmpty()) {
      return "(1 = 0)";
    }
    String inScope =
        scope.divisions().stream()
            .map(d -> range(column, d))
            .collect(Collectors.joining(" or ", "(", ")"));
    return division == null ? inScope : range(column, division) + " and " + inScope;
  }

  private static String range(String column, DivisionCode division) {
    if (division.isNation()) {
      return "(1 = 1)";
    }
    String prefix = division.prefix();
    // a colon follows the digit nine
    return "(%s >= '%s' and %s < '%s:')".formatted(column, prefix, column, prefix);
  }
}

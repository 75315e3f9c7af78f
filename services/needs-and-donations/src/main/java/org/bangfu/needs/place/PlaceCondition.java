package org.bangfu.needs.place;

import java.util.stream.Collectors;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.division.DivisionScope;

/**
 * Conditions in SQL for rows of a place. In "C" order everything inside {@code 430525} lies between
 * it and {@code 430525:}, the colon being what follows the digits; so an ordinary index serves it,
 * with parameters as well as without.
 */
public final class PlaceCondition {
  private PlaceCondition() {}

  /** Holds for rows in the scope. Codes are digits by construction, so that they may be inlined. */
  public static String within(DivisionScope scope, String column) {
    return scope.divisions().stream()
        .map(d ->
            d.isNation()
                ? "1 = 1"
                : "%s >= '%s' and %s < '%s'".formatted(column, d.value(), column, end(d)))
        .collect(Collectors.joining(" or ", "(", ")"))
        .replace("()", "(1 = 0)");
  }

  static String begin(DivisionCode division) {
    return division.prefix();
  }

  static String end(DivisionCode division) {
    return division.isNation() ? "~" : division.prefix() + ":";
  }
}

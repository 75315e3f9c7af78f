package org.bangfu.kit.guard.identity;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;

/**
 * A scope as the database's settings spell it: the smallest range of codes that holds all
 * divisions, which an index can serve, and the pattern that says which of several are meant.
 *
 * @param first the first code of the range; empty for nothing
 * @param end what comes after the range; empty for nothing
 */
record RowScope(
    String first, String end, String pattern, String person, String client, String open) {
  private static final String AFTER_EVERY_CODE = "~";

  /** What everybody may see, known or not. */
  static final RowScope RELEASED = new RowScope("", "", "", "", "", "released");

  static RowScope of(DivisionScope scope) {
    String person = scope.person() == null ? "" : scope.person().toString();
    String client = scope.client() == null ? "" : scope.client();
    String open = scope.open() ? "on" : "";
    if (scope.divisions().isEmpty()) {
      return new RowScope("", "", "", person, client, open);
    }
    if (scope.divisions().stream().anyMatch(DivisionCode::isNation)) {
      return new RowScope("", AFTER_EVERY_CODE, "", person, client, open);
    }
    return new RowScope(
        scope.divisions().stream().min(Comparator.naturalOrder()).orElseThrow().value(),
        // of a township and one of its villages the township's end is the later one
        scope.divisions().stream()
            .map(division -> division.value() + ":")
            .max(Comparator.naturalOrder())
            .orElseThrow(),
        pattern(scope.divisions()),
        person,
        client,
        open);
  }

  /** One division is what its range says, and its rows need no look at a pattern. */
  private static String pattern(List<DivisionCode> divisions) {
    return divisions.size() == 1
        ? ""
        : divisions.stream().map(DivisionCode::value).collect(Collectors.joining("|", "^(", ")"));
  }
}

package org.bangfu.kit.division;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The divisions that a caller may act in, each covering everything inside it. Every repository
 * method takes one; an empty scope covers nothing.
 */
public record DivisionScope(List<DivisionCode> divisions) {

  public DivisionScope {
    divisions = List.copyOf(divisions);
  }

  public static DivisionScope nation() {
    return new DivisionScope(List.of(DivisionCode.NATION));
  }

  public static DivisionScope of(DivisionCode... divisions) {
    return new DivisionScope(List.of(divisions));
  }

  public boolean covers(DivisionCode division) {
    return divisions.stream().anyMatch(d -> d.contains(division));
  }

  /**
   * A condition in HQL that holds for the rows in this scope, such as {@code (h.division like
   * '430525%')}. Codes are digits by construction, so that nothing of a caller's reaches the
   * query's text.
   *
   * @param column the attribute or column that holds the division's code
   */
  public String condition(String column) {
    if (divisions.isEmpty()) {
      return "(1 = 0)";
    }
    if (divisions.stream().anyMatch(DivisionCode::isNation)) {
      return "(1 = 1)";
    }
    return divisions.stream()
        .map(d -> "cast(" + column + " as string) like '" + d.prefix() + "%'")
        .collect(Collectors.joining(" or ", "(", ")"));
  }
}

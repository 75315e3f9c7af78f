package org.bangfu.registry.roster;

import java.util.Comparator;
import java.util.List;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.division.DivisionScope;

/** Which division a roster belongs to: whoever acts there sees it. */
final class RosterDivision {
  private RosterDivision() {}

  /**
   * The smallest division that holds all the villages. Where that is beyond the uploader, whose
   * divisions have nothing but something larger in common, it is the one of them with the most
   * villages; without a village, the first of them.
   *
   * @param villages inside the scope
   */
  static DivisionCode of(List<DivisionCode> villages, DivisionScope scope) {
    DivisionCode smallest = common(villages.isEmpty() ? scope.divisions() : villages);
    if (scope.covers(smallest)) {
      return smallest;
    }
    return scope.divisions().stream()
        .sorted(
            Comparator.comparingLong((DivisionCode own) -> -inside(own, villages))
                .thenComparing(Comparator.naturalOrder()))
        .findFirst()
        .orElse(DivisionCode.NATION);
  }

  private static long inside(DivisionCode division, List<DivisionCode> villages) {
    return villages.stream().filter(division::contains).count();
  }

  private static DivisionCode common(List<DivisionCode> codes) {
    DivisionCode code = DivisionCode.NATION;
    if (codes.isEmpty()) {
      return code;
    }
    String first = codes.getFirst().value();
    for (DivisionLevel level : DivisionLevel.values()) {
      int length = level.codeLength();
      if (length > 0 && first.length() >= length) {
        DivisionCode above = new DivisionCode(first.substring(0, length));
        if (codes.stream().allMatch(above::contains)) {
          code = above;
        }
      }
    }
    return code;
  }
}

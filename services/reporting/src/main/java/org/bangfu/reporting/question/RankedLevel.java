package org.bangfu.reporting.question;

import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.jspecify.annotations.Nullable;

/** Which divisions inside another are ranked. */
public final class RankedLevel {
  /** The counties of the nation, the townships of a province; not every village there is. */
  private static final int DEEPEST = 3;

  private RankedLevel() {}

  /**
   * @param level as it was asked for; the next one below if absent
   */
  public static DivisionLevel read(
      Parameters parameters, DivisionCode division, @Nullable String level) {
    int own = division.level().ordinal();
    DivisionLevel next = DivisionLevel.values()[Math.min(own + 1, 5)];
    DivisionLevel asked = level == null ? next : named(parameters, level, next);
    if (asked.ordinal() <= own || asked.ordinal() > own + DEEPEST) {
      parameters.refuse("level", "must be one of the three levels below the division's");
    }
    return asked;
  }

  /**
   * A level of any division.
   *
   * @param otherwise where it cannot be understood
   */
  public static DivisionLevel named(Parameters parameters, String level, DivisionLevel otherwise) {
    try {
      return DivisionLevel.fromString(level);
    } catch (IllegalArgumentException e) {
      parameters.refuse("level", "must be province, prefecture, county, township or village");
      return otherwise;
    }
  }
}

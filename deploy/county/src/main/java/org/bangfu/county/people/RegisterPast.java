package org.bangfu.county.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
import org.bangfu.county.scenario.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What a household went through on the poverty register in the five years before it was recorded
 * here, or before anything was.
 *
 * @param identifiedOn null for one that was never on it
 * @param exitedIn the year of its exit, or null
 */
record RegisterPast(@Nullable LocalDate identifiedOn, @Nullable Integer exitedIn) {
  private static final int YEARS = 5;

  /**
   * @param year the first one of records
   */
  static RegisterPast of(Optional<Standing> standing, int year, SplittableRandom chance) {
    if (standing.isEmpty()) {
      return new RegisterPast(null, null);
    }
    int identified = year - 1 - chance.nextInt(YEARS);
    LocalDate on = LocalDate.ofYearDay(identified, 1 + chance.nextInt(365));
    Integer exit =
        standing.get() == Standing.EXITED ? identified + chance.nextInt(year - identified) : null;
    return new RegisterPast(on, exit);
  }

  static RegisterPast byChance(int year, SplittableRandom chance) {
    int identified = year - 1 - chance.nextInt(YEARS);
    int exit = identified + 1 + chance.nextInt(YEARS);
    LocalDate on = LocalDate.ofYearDay(identified, 1 + chance.nextInt(365));
    return new RegisterPast(on, exit < year ? exit : null);
  }
}

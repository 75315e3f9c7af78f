package org.bangfu.county.people;

import java.time.LocalDate;
import org.bangfu.county.chance.Shuffle;
import org.bangfu.county.chance.Streams;

/**
 * National ID numbers (GB 11643-1999) of nobody: they begin with 999999, a division that does not
 * exist. Each person of a scenario has one, and no two the same one.
 */
public final class PersonNumbers {
  private static final String NOWHERE = "999999";
  private static final int DAYS = 365;
  private static final int PER_DAY_AND_SEX = 499;
  private static final int SLOTS = DAYS * PER_DAY_AND_SEX;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private final int blocks;
  private final Shuffle order;

  /** For so many persons; where there are very many, each year of birth is shared out. */
  public PersonNumbers(long persons, Streams streams) {
    this.blocks = Math.toIntExact(Math.max(1, (persons + SLOTS - 1) / SLOTS));
    this.order = new Shuffle(SLOTS, streams.hash("persons", 0));
  }

  /** The birthday of the n-th person, in about the given year: never later, a few years earlier. */
  LocalDate birth(long person, int year) {
    int block = (int) (person / SLOTS);
    int born = year - Math.floorMod(year - block, blocks);
    int day = (int) (order.placeOf(person % SLOTS) % DAYS);
    // counted in a year without a 29 February, so that every day exists in every year
    LocalDate inCommonYear = LocalDate.ofYearDay(2001, day + 1);
    return LocalDate.of(born, inCommonYear.getMonth(), inCommonYear.getDayOfMonth());
  }

  String number(long person, LocalDate birth, boolean male) {
    int turn = (int) (order.placeOf(person % SLOTS) / DAYS);
    int sequence = male ? 2 * turn + 1 : 2 * turn + 2;
    String first =
        "%s%04d%02d%02d%03d"
            .formatted(
                NOWHERE, birth.getYear(), birth.getMonthValue(), birth.getDayOfMonth(), sequence);
    return first + check(first);
  }

  /** The check digit of the first 17 digits. */
  public static char check(String first) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (first.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % 11);
  }
}

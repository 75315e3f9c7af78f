package org.bangfu.local.bench;

import java.time.LocalDate;
import org.bangfu.county.people.PersonNumbers;

/** ID numbers of people who do not exist, beside those of a county and of the scripts. */
final class Nobody {
  private static final int DAYS = 16_800;

  private Nobody() {}

  /**
   * Of a woman of the years in which the script of the operation lets men be born, so that nobody
   * has it twice.
   */
  static String nationalId(long number) {
    LocalDate birth = LocalDate.of(1850, 1, 1).plusDays(number % DAYS);
    String first =
        "999999%s%03d".formatted(birth.toString().replace("-", ""), 2 * (number / DAYS % 499) + 2);
    return first + PersonNumbers.check(first);
  }
}

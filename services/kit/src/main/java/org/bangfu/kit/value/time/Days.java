package org.bangfu.kit.value.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Days as they come in: year, month and day in digits and nothing else, within the span in which
 * people of today live and plan. An instant is no day, for the day on which it falls depends on who
 * looks.
 */
public final class Days {
  public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  public static final LocalDate LAST = LocalDate.of(2100, 12, 31);

  /** What is asked for where something else came. */
  public static final String FORM =
      "must be a date such as 2020-11-30, from 1900-01-01 to 2100-12-31";

  private static final Pattern DIGITS = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private Days() {}

  /**
   * @throws DateTimeException if the text is no day, or one outside of the span
   */
  public static LocalDate read(String text) {
    if (!DIGITS.matcher(text).matches()) {
      throw new DateTimeException(FORM);
    }
    LocalDate day = LocalDate.parse(text);
    if (day.isBefore(FIRST) || day.isAfter(LAST)) {
      throw new DateTimeException(FORM);
    }
    return day;
  }
}

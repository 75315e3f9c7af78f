package org.bangfu.registry;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/** Synthetic people for tests: their ID numbers begin with 999999, so that they are nobody's. */
public final class People {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String STARTS = "bangfu.tests.people";

  /** Another test profile loads this class anew, on the same database: its numbers go on. */
  public static final int FIRST = Integer.getInteger(STARTS, 0);

  static {
    System.setProperty(STARTS, String.valueOf(FIRST + 100_000));
  }

  private static final AtomicInteger NEXT = new AtomicInteger(FIRST);

  private People() {}

  public static String man() {
    return next(true);
  }

  public static String woman() {
    return next(false);
  }

  /** A number that nobody in this test run has yet. */
  private static String next(boolean male) {
    int n = NEXT.incrementAndGet();
    LocalDate birth = LocalDate.of(1940, 1, 1).plusDays(n / 400);
    int sequence = (n % 400) * 2 + (male ? 1 : 0);
    return number("999999", birth, sequence);
  }

  public static String number(String division, LocalDate birth, int sequence) {
    String first =
        division + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format("%03d", sequence);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (first.charAt(i) - '0');
    }
    return first + "10X98765432".charAt(sum % 11);
  }
}

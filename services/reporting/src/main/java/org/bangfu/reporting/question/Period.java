package org.bangfu.reporting.question;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

/**
 * A span of the calendar, in Asia/Shanghai like every day here. Weeks are those of ISO 8601 and
 * begin on Monday; a month has three parts of ten days 旬, from its 1st, 11th and 21st, the last of
 * which goes on to its end.
 */
public enum Period {
  DAY("day"),
  WEEK("week"),
  TEN_DAYS("ten-days"),
  MONTH("month"),
  QUARTER("quarter"),
  YEAR("year");

  /** All of them, for a description or a refusal. */
  public static final String NAMES = "day, week, ten-days (旬), month, quarter or year";

  private static final int PARTS = 3;

  private final String wireName;

  Period(String wireName) {
    this.wireName = wireName;
  }

  public static Optional<Period> named(String name) {
    return Arrays.stream(values()).filter(period -> period.wireName.equals(name)).findFirst();
  }

  /** The first day of the period that the day lies in. */
  public LocalDate startOf(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case TEN_DAYS -> day.withDayOfMonth(1).plusDays(10L * part(day));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** The first day of the period so many periods later. */
  public LocalDate plus(LocalDate start, long periods) {
    return switch (this) {
      case DAY -> start.plusDays(periods);
      case WEEK -> start.plusWeeks(periods);
      case TEN_DAYS -> {
        long parts = part(start) + periods;
        yield start
            .withDayOfMonth(1)
            .plusMonths(Math.floorDiv(parts, PARTS))
            .plusDays(10 * Math.floorMod(parts, (long) PARTS));
      }
      case MONTH -> start.plusMonths(periods);
      case QUARTER -> start.plusMonths(3 * periods);
      case YEAR -> start.plusYears(periods);
    };
  }

  /** Whether a month holds several, so that sums of months say nothing of them. */
  public boolean isBelowAMonth() {
    return compareTo(MONTH) < 0;
  }

  @JsonValue
  public String wireName() {
    return wireName;
  }

  private static int part(LocalDate day) {
    return Math.min((day.getDayOfMonth() - 1) / 10, PARTS - 1);
  }
}

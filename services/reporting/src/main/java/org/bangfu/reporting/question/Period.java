package org.bangfu.reporting.question;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A span of the calendar, in Asia/Shanghai like every day here. */
public enum Period {
  DAY,
  MONTH,
  QUARTER,
  YEAR;

  public static Optional<Period> named(String name) {
    return Arrays.stream(values()).filter(period -> period.wireName().equals(name)).findFirst();
  }

  /** The first day of the period that the day lies in. */
  public LocalDate startOf(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** The first day of the period so many periods later. */
  public LocalDate plus(LocalDate start, long periods) {
    return switch (this) {
      case DAY -> start.plusDays(periods);
      case MONTH -> start.plusMonths(periods);
      case QUARTER -> start.plusMonths(3 * periods);
      case YEAR -> start.plusYears(periods);
    };
  }

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}

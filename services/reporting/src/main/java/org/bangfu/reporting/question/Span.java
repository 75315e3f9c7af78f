package org.bangfu.reporting.question;

import java.time.LocalDate;

/**
 * Days from one to another, both included, as what is summed: whole months from the first up to but
 * without the last, and of that and later ones the days.
 *
 * @param from the first day of all
 */
public record Span(
    LocalDate from, LocalDate firstMonth, LocalDate lastMonth, LocalDate firstDay, LocalDate to) {
  /** Earlier than any record can be. */
  private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

  /** From the beginning through that day. */
  public static Span through(LocalDate day) {
    return ofMonths(BEGINNING, day);
  }

  /** The period that the day lies in, through that day. */
  public static Span within(Period period, LocalDate day) {
    LocalDate start = period.startOf(day);
    return period.isBelowAMonth() ? ofDays(start, day) : ofMonths(start, day);
  }

  /**
   * @param from the first day of a month
   */
  public static Span ofMonths(LocalDate from, LocalDate to) {
    LocalDate last = to.withDayOfMonth(1);
    return new Span(from, from, last, last, to);
  }

  /** The same, day by day throughout. */
  public static Span ofDays(LocalDate from, LocalDate to) {
    LocalDate month = from.withDayOfMonth(1);
    return new Span(from, month, month, from, to);
  }
}

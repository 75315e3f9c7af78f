package org.bangfu.county.scenario;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One figure over time, as it is played: the total by the end of each day that was published, in
 * records or in fen. Never falls.
 */
public record Series(LocalDate from, NavigableMap<LocalDate, Long> totals) {

  /** What a series is of. */
  public record Key(Indicator indicator, String division, @Nullable Narrowing only) {}

  static Series none(LocalDate from) {
    return new Series(from, new TreeMap<>());
  }

  public boolean isNone() {
    return last() == 0;
  }

  public long last() {
    return totals.isEmpty() ? 0 : totals.lastEntry().getValue();
  }

  /**
   * The total by the end of a day: as published, in a straight line between two published days, and
   * as last published after the last.
   */
  public long at(LocalDate day) {
    Map.Entry<LocalDate, Long> before = totals.floorEntry(day);
    Map.Entry<LocalDate, Long> after = totals.ceilingEntry(day);
    if (before != null && before.getKey().equals(day)) {
      return before.getValue();
    }
    if (after == null) {
      return last();
    }
    LocalDate left = before == null ? from.minusDays(1) : before.getKey();
    long start = before == null ? 0 : before.getValue();
    long days = ChronoUnit.DAYS.between(left, after.getKey());
    long passed = Math.max(0, ChronoUnit.DAYS.between(left, day));
    double share = (double) passed / days;
    return start + (long) Math.floor((after.getValue() - start) * share);
  }

  /** The total of the last published day up to a day. */
  public long before(LocalDate day) {
    Map.Entry<LocalDate, Long> before = totals.floorEntry(day);
    return before == null ? 0 : before.getValue();
  }

  /** The total of the next published day from a day on, or of the last there is. */
  public long next(LocalDate day) {
    Map.Entry<LocalDate, Long> next = totals.ceilingEntry(day);
    return next == null ? last() : next.getValue();
  }

  /** The first day on which there may be one: where nothing was published before, the beginning. */
  public LocalDate begins() {
    LocalDate day = from;
    for (Map.Entry<LocalDate, Long> total : totals.entrySet()) {
      if (total.getValue() > 0) {
        return day;
      }
      day = total.getKey().plusDays(1);
    }
    return day;
  }

  /** This series with values on these days too. */
  public Series on(NavigableSet<LocalDate> days) {
    TreeMap<LocalDate, Long> all = new TreeMap<>(totals);
    days.forEach(day -> all.put(day, at(day)));
    return new Series(from, all);
  }

  public static NavigableSet<LocalDate> days(Series... series) {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (Series one : series) {
      days.addAll(one.totals.keySet());
    }
    return days;
  }
}

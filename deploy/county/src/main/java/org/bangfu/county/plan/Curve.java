package org.bangfu.county.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bangfu.county.scenario.Series;

/**
 * The days of so many records, in their order: by the end of each published day exactly as many as
 * were published, and unevenly but steadily in between.
 */
public final class Curve {
  /** Records from {@code first} up to {@code end} fall on the days from {@code day} on. */
  record Stretch(int first, int end, LocalDate day, int days) {
    int size() {
      return end - first;
    }

    LocalDate lastDay() {
      return day.plusDays(days - 1L);
    }
  }

  private final List<Stretch> stretches;

  /** From a given day on, which may be later than that on which the series begins. */
  Curve(Series counts, LocalDate from) {
    List<Stretch> made = new ArrayList<>();
    LocalDate day = from;
    int count = 0;
    for (Map.Entry<LocalDate, Long> total : counts.totals().entrySet()) {
      LocalDate end = total.getKey();
      int next = Math.toIntExact(total.getValue());
      if (next > count) {
        LocalDate start = day.isAfter(end) ? end : day;
        made.add(new Stretch(count, next, start, (int) ChronoUnit.DAYS.between(start, end) + 1));
        count = next;
      }
      if (!end.isBefore(day)) {
        day = end.plusDays(1);
      }
    }
    this.stretches = List.copyOf(made);
  }

  Curve(Series counts) {
    this(counts, counts.from());
  }

  public int size() {
    return stretches.isEmpty() ? 0 : stretches.getLast().end();
  }

  List<Stretch> stretches() {
    return stretches;
  }

  public LocalDate dayOf(int number) {
    Stretch stretch = stretchOf(number);
    double passed = (double) (number - stretch.first()) / stretch.size();
    return stretch.day().plusDays((long) (stretch.days() * wave(passed)));
  }

  Stretch stretchOf(int number) {
    for (Stretch stretch : stretches) {
      if (number < stretch.end()) {
        return stretch;
      }
    }
    throw new IndexOutOfBoundsException(number);
  }

  /** How many there are by the end of a day: the records with smaller numbers. */
  public int countBy(LocalDate day) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (dayOf(middle).isAfter(day)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** From 0 to 1 as its argument goes from 0 to 1, now faster and now slower, never back. */
  private static double wave(double passed) {
    double turns = 2 * Math.PI * 3;
    double value = passed + 0.6 * (1 - Math.cos(turns * passed)) / turns;
    return Math.min(value, Math.nextDown(1.0));
  }
}

package org.bangfu.county.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeMap;
import org.bangfu.county.chance.Shuffle;
import org.bangfu.county.chance.Streams;
import org.bangfu.county.scenario.Figures;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.Series;
import org.jspecify.annotations.Nullable;

/**
 * On which day each need is published, and on which it is matched, if ever. The needs published
 * between two readings are a cohort; at each reading so many of every cohort are matched that the
 * published numbers come out, and no need before it is published.
 */
public final class NeedPlan {
  /** Needs that were published up to {@code day} and after the cohort before. */
  private record Cohort(int first, int size, LocalDate day, long[] matchedBy, Shuffle order) {}

  private final Curve published;
  private final List<Cohort> cohorts = new ArrayList<>();
  private final LocalDate helpersFrom;
  private final Streams streams;

  NeedPlan(Figures figures, Streams streams) {
    this.streams = streams;
    Series households = figures.series(Indicator.HOUSEHOLDS);
    this.helpersFrom = figures.series(Indicator.HELPERS).begins();
    LocalDate from = households.begins();
    NeedSeries series = NeedSeries.of(figures, from, helpersFrom);
    this.published = new Curve(series.published(), from);
    NavigableSet<LocalDate> days = series.published().totals().navigableKeySet();
    long before = 0;
    for (LocalDate day : days) {
      long total = series.published().at(day);
      int size = Math.toIntExact(total - before);
      Shuffle order = new Shuffle(size, streams.hash("cohort", cohorts.size()));
      cohorts.add(new Cohort((int) before, size, day, new long[days.size()], order));
      before = total;
      match(cohorts.size() - 1, series.matched().at(day));
    }
  }

  /** Spreads what is newly matched at a reading over its own cohort and those before. */
  private void match(int reading, long total) {
    long open = 0;
    long matched = 0;
    for (int i = 0; i < reading; i++) {
      Cohort cohort = cohorts.get(i);
      cohort.matchedBy[reading] = cohort.matchedBy[reading - 1];
      matched += cohort.matchedBy[reading];
      open += cohort.size - cohort.matchedBy[reading];
    }
    Cohort latest = cohorts.get(reading);
    long more = total - matched;
    long fresh = Math.min(latest.size, Math.max(more - open, Math.round(more * 0.8)));
    latest.matchedBy[reading] = fresh;
    long left = more - fresh;
    for (int i = reading - 1; i >= 0 && left > 0; i--) {
      Cohort cohort = cohorts.get(i);
      long taken = Math.min(left, cohort.size - cohort.matchedBy[reading]);
      cohort.matchedBy[reading] += taken;
      left -= taken;
    }
  }

  /** No need is claimed before. */
  public LocalDate helpersFrom() {
    return helpersFrom;
  }

  public int size() {
    return published.size();
  }

  public LocalDate publishedOn(int need) {
    return published.dayOf(need);
  }

  public @Nullable LocalDate matchedOn(int need) {
    int own = 0;
    while (need >= cohorts.get(own).first + cohorts.get(own).size) {
      own++;
    }
    Cohort cohort = cohorts.get(own);
    long place = cohort.order.placeOf(need - cohort.first);
    for (int reading = own; reading < cohorts.size(); reading++) {
      if (place < cohort.matchedBy[reading]) {
        return reading == own ? soon(need, cohort.day) : later(need, reading);
      }
    }
    return null;
  }

  /** The last day a claim of this need may be of: no figure is published after it. */
  public LocalDate lastDay() {
    return cohorts.getLast().day;
  }

  /** Within a month of its publication, and by the end of its own cohort. */
  private LocalDate soon(int need, LocalDate end) {
    LocalDate day = publishedOn(need);
    day = day.isBefore(helpersFrom) ? helpersFrom : day;
    day = day.plusDays((long) (streams.unit("soon", need) * 30));
    return day.isAfter(end) ? end : day;
  }

  private LocalDate later(int need, int reading) {
    LocalDate start = cohorts.get(reading - 1).day.plusDays(1);
    start = start.isBefore(helpersFrom) ? helpersFrom : start;
    long days = ChronoUnit.DAYS.between(start, cohorts.get(reading).day) + 1;
    return start.plusDays((long) (streams.unit("later", need) * days));
  }

  /** Published and matched on the same days. */
  private record NeedSeries(Series published, Series matched) {

    /** On days of which one of the two is not published, it is chosen so that both can be. */
    static NeedSeries of(Figures figures, LocalDate from, LocalDate helpersFrom) {
      Series published = figures.series(Indicator.NEEDS_PUBLISHED);
      Series matched = figures.series(Indicator.NEEDS_MATCHED);
      NavigableSet<LocalDate> days = Series.days(published, matched);
      TreeMap<LocalDate, Long> out = new TreeMap<>();
      TreeMap<LocalDate, Long> taken = new TreeMap<>();
      long previous = 0;
      for (LocalDate day : days) {
        boolean given = published.totals().containsKey(day);
        long some = matched.totals().containsKey(day) ? matched.at(day) : 0;
        long between = given || !day.isBefore(from) ? published.at(day) : 0;
        out.put(day, Math.max(given ? between : Math.max(between, some), previous));
        long done = some > 0 || !day.isBefore(helpersFrom) ? matched.at(day) : 0;
        taken.put(day, Math.min(done, out.get(day)));
        previous = out.get(day);
      }
      return new NeedSeries(new Series(published.from(), out), new Series(published.from(), taken));
    }
  }
}

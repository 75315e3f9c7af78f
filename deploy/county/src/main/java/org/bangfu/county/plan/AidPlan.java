package org.bangfu.county.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import org.bangfu.county.chance.Split;
import org.bangfu.county.chance.Streams;
import org.bangfu.county.scenario.Figures;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.Mix;
import org.bangfu.county.scenario.Narrowing;
import org.bangfu.county.scenario.Series;
import org.jspecify.annotations.Nullable;

/** The aid of one drive in single records, none of which is empty. */
public final class AidPlan {
  /** A measure between two readings: so many of the records there carry a part of it. */
  private record Carried(int records, int carriers, Split split) {
    long of(int record) {
      long carrier = ceilDiv((long) record * carriers, records);
      boolean carries = carrier < carriers && carrier * records / carriers == record;
      return carries ? split.part((int) carrier) : 0;
    }

    private static long ceilDiv(long a, long b) {
      return (a + b - 1) / b;
    }
  }

  private static final List<Indicator> MEASURES =
      List.of(
          Indicator.AID_ENGAGEMENTS,
          Indicator.AID_SERVICES,
          Indicator.AID_GOODS,
          Indicator.AID_FUNDS);

  private final @Nullable String drive;
  private final Curve curve;
  private final List<Map<Indicator, Carried>> stretches = new ArrayList<>();

  AidPlan(Figures figures, @Nullable String drive, Streams streams) {
    this.drive = drive;
    Map<Indicator, Series> measures = new EnumMap<>(Indicator.class);
    MEASURES.forEach(
        measure -> measures.put(measure, figures.series(measure, Narrowing.ofDrive(drive))));
    NavigableSet<LocalDate> days = Series.days(measures.values().toArray(Series[]::new));
    measures.replaceAll((measure, series) -> series.on(days));
    TreeMap<LocalDate, Long> counts = new TreeMap<>();
    Map<Indicator, Long> before = new EnumMap<>(Indicator.class);
    long count = 0;
    for (LocalDate day : days) {
      Map<Indicator, Long> more = new EnumMap<>(Indicator.class);
      measures.forEach((measure, series) -> {
        long total = series.at(day);
        more.put(measure, total - before.getOrDefault(measure, 0L));
        before.put(measure, total);
      });
      int records = records(more, figures.scenario().mix());
      if (records > 0) {
        stretches.add(carried(more, records, streams.within("stretch" + stretches.size())));
        count += records;
      }
      counts.put(day, count);
    }
    this.curve = new Curve(new Series(figures.scenario().from(), counts));
  }

  public int size() {
    return curve.size();
  }

  public @Nullable String drive() {
    return drive;
  }

  public LocalDate dayOf(int record) {
    return curve.dayOf(record);
  }

  public long of(Indicator measure, int record) {
    Curve.Stretch stretch = curve.stretchOf(record);
    Carried carried = stretches.get(curve.stretches().indexOf(stretch)).get(measure);
    return carried == null ? 0 : carried.of(record - stretch.first());
  }

  private static int records(Map<Indicator, Long> more, Mix mix) {
    Indicator leading = leading(more);
    long amount = more.getOrDefault(leading, 0L);
    double average =
        switch (leading) {
          case AID_ENGAGEMENTS -> mix.engagements();
          case AID_SERVICES -> 10;
          case AID_GOODS -> 4;
          default -> 20_000;
        };
    return amount == 0 ? 0 : Math.toIntExact(Math.clamp(Math.round(amount / average), 1, amount));
  }

  /** The measure of which every record has some: the first there is. */
  private static Indicator leading(Map<Indicator, Long> more) {
    return MEASURES.stream()
        .filter(measure -> more.getOrDefault(measure, 0L) > 0)
        .findFirst()
        .orElse(Indicator.AID_FUNDS);
  }

  private static Map<Indicator, Carried> carried(
      Map<Indicator, Long> more, int records, Streams streams) {
    Map<Indicator, Carried> carried = new EnumMap<>(Indicator.class);
    for (Indicator measure : MEASURES) {
      long amount = more.getOrDefault(measure, 0L);
      Streams own = streams.within(measure.id());
      if (measure == leading(more)) {
        carried.put(measure, new Carried(records, records, Split.positive(amount, records, own)));
      } else if (amount > 0) {
        int every = measure == Indicator.AID_FUNDS ? 4 : measure == Indicator.AID_GOODS ? 2 : 1;
        int carriers = Math.max(1, records / every);
        boolean money = measure == Indicator.AID_FUNDS && amount >= carriers;
        Split split = money ? Split.money(amount, carriers, own) : Split.of(amount, carriers, own);
        carried.put(measure, new Carried(records, carriers, split));
      }
    }
    return carried;
  }
}

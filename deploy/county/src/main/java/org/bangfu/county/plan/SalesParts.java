package org.bangfu.county.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeMap;
import org.bangfu.county.scenario.Fair;
import org.bangfu.county.scenario.Figures;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.ScenarioRefused;
import org.bangfu.county.scenario.Series;
import org.jspecify.annotations.Nullable;

/** Cuts the published sales by occasion and by the period in which they are settled. */
final class SalesParts {
  /**
   * An amount in fen sold on one occasion.
   *
   * @param settledTo the last day of the settlement; null for any day up to the end
   */
  record Part(
      String occasion,
      int booths,
      LocalDate from,
      LocalDate to,
      long fen,
      boolean settled,
      LocalDate settledFrom,
      @Nullable LocalDate settledTo) {

    Part open(long amount) {
      return new Part(occasion, booths, from, to, amount, false, from, null);
    }

    Part settled(long amount, LocalDate start, @Nullable LocalDate end) {
      return new Part(occasion, booths, from, to, amount, true, start, end);
    }
  }

  private final Figures figures;
  private final TreeMap<LocalDate, Long> fairsBy = new TreeMap<>();
  private final List<Part> sold = new ArrayList<>();

  private SalesParts(Figures figures) {
    this.figures = figures;
  }

  static List<Part> of(Figures figures) {
    SalesParts parts = new SalesParts(figures);
    parts.sellAtFairs();
    Series income = figures.series(Indicator.SALES_INCOME);
    parts.sellInShop(figures.series(Indicator.ORDERS_AMOUNT), income);
    return income.totals().isEmpty()
        ? parts.sold.stream().map(part -> part.settled(part.fen(), part.from(), null)).toList()
        : parts.settle(income);
  }

  private void sellAtFairs() {
    BigDecimal published = BigDecimal.ZERO;
    long before = 0;
    for (Fair fair : figures.fairs()) {
      published = published.add(fair.amount());
      BigDecimal scaled = figures.scale().of(Indicator.ORDERS_AMOUNT, published, true);
      long total = Figures.whole(Indicator.ORDERS_AMOUNT, scaled);
      if (total > before) {
        sold.add(part(fair.name(), fair.booths(), fair.day(), fair.day(), total - before));
      }
      before = total;
      fairsBy.put(fair.day(), total);
    }
  }

  /** What was published beyond the fairs. */
  private void sellInShop(Series orders, Series income) {
    NavigableSet<LocalDate> days = Series.days(orders, income);
    long before = 0;
    LocalDate start = figures.scenario().from();
    for (LocalDate day : days) {
      long fairs = fairsBy.floorEntry(day) == null ? 0 : fairsBy.floorEntry(day).getValue();
      long total = fairs + before;
      if (orders.totals().containsKey(day)) {
        total = orders.at(day);
      } else if (!orders.isNone()) {
        total = Math.max(Math.max(orders.at(day), income.at(day)), total);
      }
      long shop = total - fairs - before;
      if (shop < 0) {
        throw new ScenarioRefused(
            "%s.value: the fairs of %s up to %s sold %s yuan, more than orders.amount leaves room for."
                .formatted(
                    figures.field(Indicator.ORDERS_AMOUNT, day),
                    figures.division(),
                    day,
                    Flow.yuan(fairs)));
      }
      if (shop > 0) {
        sold.add(part("生活馆门店", 12, start, day, shop));
      }
      before += shop;
      start = day.plusDays(1);
    }
  }

  private List<Part> settle(Series income) {
    sold.sort(Comparator.comparing(Part::to));
    Deque<Part> open = new ArrayDeque<>();
    List<Part> done = new ArrayList<>();
    int next = 0;
    long before = 0;
    LocalDate start = figures.scenario().from();
    for (LocalDate day : income.totals().keySet()) {
      while (next < sold.size() && !sold.get(next).to().isAfter(day)) {
        open.addLast(sold.get(next++));
      }
      long due = income.at(day) - before;
      while (due > 0 && !open.isEmpty()) {
        Part part = open.removeFirst();
        long amount = Math.min(due, part.fen());
        done.add(part.settled(amount, start, day));
        if (part.fen() > amount) {
          open.addFirst(part.open(part.fen() - amount));
        }
        due -= amount;
      }
      if (due > 0) {
        throw new ScenarioRefused(
            "%s.value: the households of %s can't have earned more than was sold by %s."
                .formatted(figures.field(Indicator.SALES_INCOME, day), figures.division(), day));
      }
      before = income.at(day);
      start = day.plusDays(1);
    }
    done.addAll(open);
    done.addAll(sold.subList(next, sold.size()));
    return done;
  }

  private static Part part(String occasion, int booths, LocalDate from, LocalDate to, long fen) {
    return new Part(occasion, booths, from, to, fen, false, from, null);
  }
}

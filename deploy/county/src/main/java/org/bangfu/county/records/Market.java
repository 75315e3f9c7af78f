package org.bangfu.county.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.bangfu.county.plan.HouseholdPlan;
import org.bangfu.county.plan.SalesPlan;

/**
 * The producers of a county and what they sell. Each has three goods by the piece and one that is
 * sold loose by the gram, at a fen a gram, so that every amount can be made up to the fen.
 */
public final class Market {
  /** A good with its price in fen and the households that supply it. */
  record Good(
      int producer, String name, String specification, long price, List<Integer> suppliers) {}

  /** So much of a good in a sale. */
  record Line(int good, long quantity) {}

  private static final int GOODS_EACH = 4;
  private static final String[][] NAMES = {
    {"雪峰蜜橘", "5 kg 箱装", "2600"},
    {"土鸡蛋", "30 枚", "3600"},
    {"茶油", "1 L", "6800"},
    {"腊肉", "500 g", "3800"},
    {"红薯粉", "1 kg", "1800"},
    {"蜂蜜", "500 g", "4500"},
    {"古楼茶", "250 g", "5800"},
    {"干笋", "500 g", "3200"}
  };

  private final County county;
  private final int producers;

  public Market(County county) {
    this.county = county;
    int households = firstWave();
    int villages = Math.max(1, county.villages().size() / 4);
    this.producers =
        county.plan().sales().size() == 0 ? 0 : Math.clamp(households / 20, 1, villages);
  }

  /** From which day on everybody is there who makes or supplies anything. */
  LocalDate since() {
    return county.householdPlan().waves().getFirst().day();
  }

  public int producers() {
    return producers;
  }

  public int goods() {
    return producers * GOODS_EACH;
  }

  /** The household at whose place the producer works. */
  int founder(int producer) {
    return Math.toIntExact((long) producer * firstWave() / producers);
  }

  int villageOf(int producer) {
    return county.householdPlan().villageOf(founder(producer));
  }

  Good good(int good) {
    int producer = good / GOODS_EACH;
    int turn = good % GOODS_EACH;
    List<Integer> suppliers = new ArrayList<>();
    int village = villageOf(producer);
    boolean loose = turn == GOODS_EACH - 1;
    int most = loose ? 1 : 1 + (int) (county.streams().unit("suppliers", good) * 3) + turn;
    for (int i = founder(producer); suppliers.size() < most && i < firstWave(); i++) {
      if (county.householdPlan().villageOf(i) != village) {
        break;
      }
      suppliers.add(i);
    }
    if (loose) {
      return new Good(producer, "散装杂粮", "按克称重", 1, suppliers);
    }
    String[] kind = NAMES[(producer * 3 + turn) % NAMES.length];
    return new Good(producer, kind[0], kind[1], Long.parseLong(kind[2]), suppliers);
  }

  /** What makes up the amount of a sale: pieces of one good and the rest loose. */
  List<Line> lines(int sale, long fen) {
    SplittableRandom chance = county.streams().of("sale", sale);
    int producer = producerOf(sale);
    int good = producer * GOODS_EACH + chance.nextInt(GOODS_EACH - 1);
    long price = good(good).price();
    List<Line> lines = new ArrayList<>();
    if (fen >= price) {
      lines.add(new Line(good, fen / price));
    }
    if (fen % price > 0) {
      lines.add(new Line(producer * GOODS_EACH + GOODS_EACH - 1, fen % price));
    }
    return lines;
  }

  /**
   * Sales that are sent together are mostly of the same producer, so that requests in flight do not
   * wait for each other's stock; over all sales everybody has two turns.
   */
  private int producerOf(int sale) {
    int turn = Math.max(1, county.plan().sales().size() / (2 * producers));
    return sale / turn % producers;
  }

  /** What is sold of each good altogether. */
  long[] sold() {
    long[] sold = new long[goods()];
    SalesPlan sales = county.plan().sales();
    for (int sale = 0; sale < sales.size(); sale++) {
      for (Line line : lines(sale, sales.sale(sale).fen())) {
        sold[line.good()] += line.quantity();
      }
    }
    return sold;
  }

  private int firstWave() {
    List<HouseholdPlan.Wave> waves = county.householdPlan().waves();
    return waves.isEmpty() ? 0 : waves.getFirst().size();
  }
}

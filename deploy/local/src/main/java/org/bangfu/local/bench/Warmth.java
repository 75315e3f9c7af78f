package org.bangfu.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * How a load was warmed: until two rounds in a row agree, or there were enough of them.
 *
 * @param rounds how many it took
 * @param reached whether the last two agree
 */
record Warmth(int rounds, boolean reached) {
  private static final double AGREE = 0.05;

  /**
   * Plays rounds.
   *
   * @param most after which it is given up
   */
  static Warmth by(Supplier<Round> round, int most) {
    List<Double> rates = new ArrayList<>();
    do {
      rates.add(round.get().perSecond());
    } while (!agree(rates) && rates.size() < most);
    return new Warmth(rates.size(), agree(rates));
  }

  private static boolean agree(List<Double> rates) {
    if (rates.size() < 2) {
      return false;
    }
    double last = rates.getLast();
    double before = rates.get(rates.size() - 2);
    return Math.abs(last - before) <= AGREE * Math.max(last, before);
  }
}

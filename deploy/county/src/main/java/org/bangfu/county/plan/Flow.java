package org.bangfu.county.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bangfu.county.chance.Split;
import org.bangfu.county.chance.Streams;
import org.bangfu.county.scenario.Series;

/** Money in single payments: their days, and amounts that add up on each published day. */
public final class Flow {
  private final Curve curve;
  private final List<Split> splits = new ArrayList<>();

  Flow(Series fen, BigDecimal average, Streams streams) {
    TreeMap<LocalDate, Long> counts = new TreeMap<>();
    long before = 0;
    long count = 0;
    for (Map.Entry<LocalDate, Long> total : fen.totals().entrySet()) {
      long amount = total.getValue() - before;
      before = total.getValue();
      if (amount > 0) {
        int payments = payments(amount, average);
        splits.add(Split.money(amount, payments, streams.within("part" + splits.size())));
        count += payments;
      }
      counts.put(total.getKey(), count);
    }
    this.curve = new Curve(new Series(fen.from(), counts));
  }

  public int size() {
    return curve.size();
  }

  public LocalDate dayOf(int number) {
    return curve.dayOf(number);
  }

  public long fen(int number) {
    Curve.Stretch stretch = curve.stretchOf(number);
    return splits.get(curve.stretches().indexOf(stretch)).part(number - stretch.first());
  }

  /** How many payments of about the average make an amount: at least one, each at least a fen. */
  public static int payments(long fen, BigDecimal averageYuan) {
    BigDecimal average = averageYuan.movePointRight(2);
    long payments = BigDecimal.valueOf(fen).divide(average, 0, RoundingMode.HALF_UP).longValue();
    return Math.toIntExact(Math.clamp(payments, 1, fen));
  }

  public static String yuan(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }
}

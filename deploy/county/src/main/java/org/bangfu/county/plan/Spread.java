package org.bangfu.county.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bangfu.county.scenario.Figures;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.Narrowing;

/**
 * Households that have something of one kind, all that a reading has more than the one before since
 * the first day after that.
 */
public record Spread(String kind, List<Batch> batches) {
  /** Those numbered {@code first} up to {@code end} have it since a day. */
  public record Batch(int first, int end, LocalDate day) {}

  static Spread of(Figures figures, Indicator indicator, Narrowing kind) {
    List<Batch> batches = new ArrayList<>();
    LocalDate day = figures.scenario().from();
    int count = 0;
    for (Map.Entry<LocalDate, Long> total : figures.series(indicator, kind).totals().entrySet()) {
      int next = Math.toIntExact(total.getValue());
      if (next > count) {
        batches.add(new Batch(count, next, day));
        count = next;
      }
      day = total.getKey().plusDays(1);
    }
    return new Spread(kind.value(), List.copyOf(batches));
  }

  public int size() {
    return batches.isEmpty() ? 0 : batches.getLast().end();
  }
}

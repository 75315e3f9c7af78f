package org.bangfu.consumption.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bangfu.consumption.product.Supplier;
import org.bangfu.kit.money.Money;

/** Divides an amount among households to the last fen. */
final class Split {
  private Split() {}

  /** A household's part. */
  record Part(Supplier supplier, Money amount) {}

  /**
   * Each share rounded down to the fen, and the fen that are left over to the largest share; among
   * equals to the household with the smallest id, so that a repeat comes out the same. Who gets
   * nothing has no part.
   *
   * @param suppliers whose shares sum to 1
   */
  static List<Part> of(Money amount, List<Supplier> suppliers) {
    List<Supplier> largestFirst =
        suppliers.stream()
            .sorted(
                Comparator.comparing(Supplier::share)
                    .reversed()
                    .thenComparing(Supplier::householdId))
            .toList();
    long[] fen = largestFirst.stream().mapToLong(s -> s.share().ofFen(amount.fen())).toArray();
    long given = 0;
    for (long part : fen) {
      given += part;
    }
    fen[0] += amount.fen() - given;
    List<Part> parts = new ArrayList<>(fen.length);
    for (int i = 0; i < fen.length; i++) {
      if (fen[i] > 0) {
        parts.add(new Part(largestFirst.get(i), Money.ofFen(fen[i])));
      }
    }
    return parts;
  }
}

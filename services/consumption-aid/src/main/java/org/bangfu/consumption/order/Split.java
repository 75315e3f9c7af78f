package org.bangfu.consumption.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bangfu.consumption.product.Supplier;
import org.bangfu.kit.value.money.Money;

/** Divides an amount among households to the last fen. */
final class Split {
  // as the database orders ids
  private static final Comparator<Supplier> BY_ID =
      Comparator.comparing(supplier -> supplier.householdId().toString());
  private static final Comparator<Rounded> BY_LOSS =
      Comparator.comparing(Rounded::lost).reversed().thenComparing(Rounded::supplier, BY_ID);
  private static final Comparator<Part> LARGEST_FIRST =
      Comparator.comparing((Part part) -> part.supplier().share())
          .reversed()
          .thenComparing(Part::supplier, BY_ID);

  private Split() {}

  /** A household's part. */
  record Part(Supplier supplier, Money amount) {}

  /**
   * Each share rounded down to the fen; what is left over goes one fen at a time to those who lost
   * most by the rounding, among equals to the smallest id, so that a repeat comes out the same and
   * nobody is a whole fen above or below the exact part. Who gets nothing has no part.
   *
   * @throws RuntimeException a problem unless the suppliers' shares sum to 1: the rest of an amount
   *     is nobody's to guess
   */
  static List<Part> of(Money amount, List<Supplier> suppliers) {
    requireWhole(suppliers);
    BigDecimal fen = BigDecimal.valueOf(amount.fen());
    List<Rounded> rounded = new ArrayList<>(suppliers.size());
    long left = amount.fen();
    for (Supplier supplier : suppliers) {
      Rounded part = Rounded.of(supplier, fen.multiply(supplier.share().value()));
      left -= part.fen;
      rounded.add(part);
    }
    rounded.sort(BY_LOSS);
    List<Part> parts = new ArrayList<>(rounded.size());
    for (Rounded part : rounded) {
      long whole = part.fen + (left-- > 0 ? 1 : 0);
      if (whole > 0) {
        parts.add(new Part(part.supplier, Money.ofFen(whole)));
      }
    }
    parts.sort(LARGEST_FIRST);
    return parts;
  }

  /**
   * @throws RuntimeException a problem unless the suppliers' shares sum to 1
   */
  static void requireWhole(List<Supplier> suppliers) {
    BigDecimal sum =
        suppliers.stream().map(s -> s.share().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(BigDecimal.ONE) != 0) {
      throw Refusals.sharesIncomplete(sum);
    }
  }

  /** A part in whole fen, and the fraction of a fen that it lost. */
  private record Rounded(Supplier supplier, long fen, BigDecimal lost) {
    static Rounded of(Supplier supplier, BigDecimal exact) {
      BigDecimal whole = exact.setScale(0, RoundingMode.DOWN);
      return new Rounded(supplier, whole.longValueExact(), exact.subtract(whole));
    }
  }
}

package org.bangfu.reporting.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's value for a division.
 *
 * @param value null for a rate of nothing
 * @param outside whether the value is an outside reading
 */
public record Figure(
    DivisionCode division,
    String divisionName,
    Indicator indicator,
    @Nullable BigDecimal value,
    boolean outside) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * @param readings of the indicator's parts, in their order, for one division
   */
  static Figure of(Indicator indicator, List<Reading> readings) {
    Reading first = readings.getFirst();
    if (indicator.parts().size() == 1) {
      return new Figure(
          first.division(),
          first.divisionName(),
          indicator,
          first.shown(),
          first.outside() != null);
    }
    // a total from outside over a sum of ours would be a rate of nothing
    boolean outside = readings.stream().allMatch(r -> r.outside() != null);
    BigDecimal numerator = outside ? first.shown() : first.sum();
    BigDecimal denominator = outside ? readings.getLast().shown() : readings.getLast().sum();
    return new Figure(
        first.division(),
        first.divisionName(),
        indicator,
        percent(numerator, denominator, 1),
        outside);
  }

  /** Null where there is nothing to divide by. */
  static @Nullable BigDecimal percent(BigDecimal numerator, BigDecimal denominator, int decimals) {
    return denominator.signum() == 0
        ? null
        : numerator.multiply(HUNDRED).divide(denominator, decimals, RoundingMode.HALF_UP);
  }

  /** The value as it goes over the wire. */
  public @Nullable Object wireValue() {
    return value == null ? null : indicator.unit().onTheWire(value);
  }
}

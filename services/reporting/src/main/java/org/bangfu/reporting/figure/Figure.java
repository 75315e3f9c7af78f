package org.bangfu.reporting.figure;

import java.math.BigDecimal;
import java.util.List;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Formula;
import org.bangfu.reporting.indicator.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * An indicator's value for a division.
 *
 * @param value null for a rate of nothing
 * @param exact the same before it is rounded: a quotient with so many decimals that it can be
 *     rounded to few of them as if it had them all
 * @param outside whether the value is made of outside readings
 */
public record Figure(
    DivisionCode division,
    String divisionName,
    Indicator indicator,
    @Nullable BigDecimal value,
    @Nullable BigDecimal exact,
    boolean outside) {
  private static final int EXACT = 30;

  /**
   * @param readings of the formula's terms, in their order, for one division
   */
  static Figure of(Indicator indicator, Formula formula, List<Reading> readings) {
    Reading first = readings.getFirst();
    // a total from outside beside a sum of ours would be a figure of nothing
    boolean outside = readings.stream().allMatch(reading -> reading.outside() != null);
    List<BigDecimal> sums =
        readings.stream().map(reading -> outside ? reading.shown() : reading.sum()).toList();
    return new Figure(
        first.division(),
        first.divisionName(),
        indicator,
        formula.value(sums),
        formula.value(sums, EXACT),
        outside);
  }

  /** The value as it goes over the wire. */
  public @Nullable Object wireValue() {
    return value == null ? null : indicator.unit().onTheWire(value);
  }
}

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
 * @param outside whether the value is made of outside readings
 */
public record Figure(
    DivisionCode division,
    String divisionName,
    Indicator indicator,
    @Nullable BigDecimal value,
    boolean outside) {

  /**
   * @param readings of the formula's terms, in their order, for one division
   */
  static Figure of(Indicator indicator, Formula formula, List<Reading> readings) {
    Reading first = readings.getFirst();
    // a total from outside beside a sum of ours would be a figure of nothing
    boolean outside = readings.stream().allMatch(reading -> reading.outside() != null);
    return new Figure(
        first.division(),
        first.divisionName(),
        indicator,
        formula.value(
            readings.stream().map(reading -> outside ? reading.shown() : reading.sum()).toList()),
        outside);
  }

  /** The value as it goes over the wire. */
  public @Nullable Object wireValue() {
    return value == null ? null : indicator.unit().onTheWire(value);
  }
}

package org.bangfu.needs.help.need;

import java.math.BigDecimal;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How much of a measure: yuan for funds, a whole number otherwise. One number in the database, two
 * fields on the wire, of which one is null.
 */
public record Extent(Measure measure, BigDecimal value) {

  public @Nullable Money amount() {
    return measure == Measure.FUNDS ? new Money(value) : null;
  }

  public @Nullable Integer quantity() {
    return measure == Measure.FUNDS ? null : value.intValueExact();
  }

  /** For sentences: {@code 12.50 yuan} or {@code 3}. */
  @Override
  public String toString() {
    return measure == Measure.FUNDS ? amount() + " yuan" : String.valueOf(quantity());
  }
}

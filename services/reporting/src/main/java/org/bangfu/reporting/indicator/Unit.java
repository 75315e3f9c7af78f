package org.bangfu.reporting.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.bangfu.kit.value.money.Money;

/** What a figure counts. Times are never added to people, nor one kind of money to another. */
public enum Unit {
  HOUSEHOLDS,
  PEOPLE,
  NEEDS,
  CAMPAIGNS,
  WISHES,
  TIMES,
  ITEMS,
  YUAN,
  PERCENT,
  /** What the numerator counts for each that the denominator counts, such as yuan a household. */
  QUOTIENT;

  /**
   * A value as it goes over the wire: a decimal string for money, a number with one decimal for a
   * percentage and with two for a quotient, else an integer.
   */
  public Object onTheWire(BigDecimal value) {
    return switch (this) {
      case YUAN -> new Money(value);
      case PERCENT -> value.setScale(1, RoundingMode.HALF_UP);
      case QUOTIENT -> value.setScale(2, RoundingMode.HALF_UP);
      default -> value.longValueExact();
    };
  }

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.bangfu.reporting.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/** What a figure counts. Times are never added to people, nor one kind of money to another. */
public enum Unit {
  HOUSEHOLDS,
  PEOPLE,
  VILLAGES,
  NEEDS,
  CAMPAIGNS,
  WISHES,
  TIMES,
  ITEMS,
  YUAN,
  PERCENT,
  /** What the numerator counts for each that the denominator counts, such as yuan a household. */
  QUOTIENT;

  /** Beyond what any figure is, and what is kept of one. */
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(16);

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

  /** The same read back; null for what is in another form, less than nothing, or out of bounds. */
  public @Nullable BigDecimal read(JsonNode value) {
    return read(value, this == PERCENT ? 1 : 2);
  }

  /** The same with as many decimals of a percentage or a quotient. */
  public @Nullable BigDecimal read(JsonNode value, int decimals) {
    BigDecimal number = number(value, decimals);
    return number == null || number.signum() < 0 || number.compareTo(LIMIT) >= 0 ? null : number;
  }

  private @Nullable BigDecimal number(JsonNode value, int decimals) {
    return switch (this) {
      case YUAN -> value.isTextual() ? amount(value.textValue()) : null;
      case PERCENT, QUOTIENT -> decimal(value, decimals);
      default -> value.isIntegralNumber() ? value.decimalValue() : null;
    };
  }

  private static @Nullable BigDecimal amount(String text) {
    try {
      return Money.fromString(text).amount();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable BigDecimal decimal(JsonNode value, int decimals) {
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      return null;
    }
    BigDecimal number = value.decimalValue();
    return number.stripTrailingZeros().scale() > decimals ? null : number;
  }

  /** The rule that {@link #read} asks for. */
  public String form() {
    return switch (this) {
      case YUAN -> "must be an amount such as \"12.50\", not negative";
      case PERCENT -> "must be a number with one decimal at most, not negative";
      case QUOTIENT -> "must be a number with two decimals at most, not negative";
      default -> "must be an integer, not negative";
    };
  }

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}

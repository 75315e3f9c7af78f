package org.bangfu.reporting.elsewhere;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.reporting.indicator.Narrowing;
import org.bangfu.reporting.indicator.Unit;
import org.bangfu.reporting.question.TimeQuery.Time;
import org.jspecify.annotations.Nullable;

/**
 * What was published: of what, how much, how precisely, and where.
 *
 * @param time to date of a day, or what came in a period through it
 * @param counted what the indicator counts, when it was written down
 * @param precision what the value's last digit counts: of 4.65 亿 yuan a million
 * @param over of what the value is a percentage; null where it is what the indicator counts
 * @param publisher who published it
 * @param publishedIn where
 */
public record Published(
    DivisionCode division,
    String indicator,
    Narrowing part,
    Time time,
    Unit counted,
    BigDecimal value,
    BigDecimal precision,
    Bound bound,
    @Nullable Denominator over,
    String publisher,
    String publishedIn,
    LocalDate publishedOn) {
  private static final int DECIMALS = 30;

  /** Of the value: percent of a denominator, or what the indicator counts. */
  public Unit unit() {
    return over == null ? counted : Unit.PERCENT;
  }

  /**
   * Our figure as the reading counts it.
   *
   * @param exact before it is rounded
   */
  BigDecimal ours(BigDecimal exact) {
    return over == null
        ? exact
        : exact.movePointRight(2).divide(over.value(), DECIMALS, RoundingMode.HALF_UP);
  }

  /** Half up where it is as precise as it was published; a bound is met or not. */
  boolean agreesWith(BigDecimal ours) {
    return bound == Bound.AT_LEAST
        ? ours.compareTo(value) >= 0
        : ours.divide(precision, 0, RoundingMode.HALF_UP).multiply(precision).compareTo(value) == 0;
  }

  /** A number of this unit as it was published: a rate with as many decimals as that has. */
  public Object published(BigDecimal number) {
    return onTheWire(number, decimals());
  }

  /** A number of ours: of a rate two decimals more, so that it shows on which side it lies. */
  public @Nullable Object ofOurs(@Nullable BigDecimal number) {
    return number == null ? null : onTheWire(number, decimals() + 2);
  }

  private Object onTheWire(BigDecimal number, int decimals) {
    return switch (unit()) {
      case YUAN -> new Money(number);
      case PERCENT, QUOTIENT -> number.setScale(decimals, RoundingMode.HALF_UP);
      default -> number.longValueExact();
    };
  }

  private int decimals() {
    return Math.max(0, precision.stripTrailingZeros().scale());
  }
}

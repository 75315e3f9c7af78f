package org.bangfu.reporting.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a figure is made of sums: what is added, less what is taken away, and for a rate what that is
 * divided by.
 *
 * @param over the denominator; empty for what is no rate
 */
public record Formula(List<Term> plus, List<Term> minus, List<Term> over) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Formula {
    plus = List.copyOf(plus);
    minus = List.copyOf(minus);
    over = List.copyOf(over);
  }

  /** What an indicator that events count is made of: itself. */
  static Formula of(Term counted) {
    return new Formula(List.of(counted), List.of(), List.of());
  }

  /** All of them, in the order in which {@link #value} takes their sums. */
  public List<Term> terms() {
    return Stream.of(plus, minus, over).flatMap(List::stream).toList();
  }

  public boolean isRate() {
    return !over.isEmpty();
  }

  /** A quotient of two numbers of the same things is a part of them, and shown in percent. */
  public Unit unit() {
    Unit counted = plus.getFirst().indicator().unit();
    if (!isRate()) {
      return counted;
    }
    return over.getFirst().indicator().unit() == counted ? Unit.PERCENT : Unit.QUOTIENT;
  }

  /**
   * The figure.
   *
   * @param sums of the terms, in their order
   * @return null for a rate of nothing
   */
  public @Nullable BigDecimal value(List<BigDecimal> sums) {
    return value(sums, unit() == Unit.PERCENT ? 1 : 2);
  }

  /** The same with as many decimals of a quotient. */
  public @Nullable BigDecimal value(List<BigDecimal> sums, int decimals) {
    int added = plus.size();
    int taken = added + minus.size();
    BigDecimal numerator =
        total(sums.subList(0, added)).subtract(total(sums.subList(added, taken)));
    if (!isRate()) {
      return numerator;
    }
    BigDecimal denominator = total(sums.subList(taken, sums.size()));
    return unit() == Unit.PERCENT
        ? percent(numerator, denominator, decimals)
        : quotient(numerator, denominator, decimals);
  }

  /** Half up; null where there is nothing to divide by. */
  public static @Nullable BigDecimal percent(
      BigDecimal numerator, BigDecimal denominator, int decimals) {
    return quotient(numerator.multiply(HUNDRED), denominator, decimals);
  }

  private static @Nullable BigDecimal quotient(
      BigDecimal numerator, BigDecimal denominator, int decimals) {
    return denominator.signum() == 0
        ? null
        : numerator.divide(denominator, decimals, RoundingMode.HALF_UP);
  }

  private static BigDecimal total(List<BigDecimal> sums) {
    return sums.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

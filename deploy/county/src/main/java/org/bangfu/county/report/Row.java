package org.bangfu.county.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.Kinds;
import org.bangfu.county.scenario.Narrowing;
import org.bangfu.county.scenario.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table: what was published, what that means at the scale, and what reporting says.
 *
 * @param reported null as long as reporting has not answered
 */
public record Row(
    Reading reading, BigDecimal expected, @Nullable BigDecimal reported, boolean settled) {

  static Row expecting(Reading reading, BigDecimal expected) {
    return new Row(reading, expected, null, false);
  }

  public Indicator indicator() {
    return reading.indicator();
  }

  public String division() {
    return reading.division();
  }

  /** The drive or the kind that is counted, or null for all. */
  public @Nullable Narrowing only() {
    return reading.only();
  }

  /** The ancestor of which the figure is a share, or null. */
  public @Nullable String of() {
    return reading.of();
  }

  public LocalDate asOf() {
    return reading.asOf();
  }

  public BigDecimal published() {
    return reading.value();
  }

  @Nullable String drive() {
    Narrowing only = only();
    return only != null && indicator().hasDrive() ? only.value() : null;
  }

  Optional<Kinds.Kind> kind() {
    Narrowing only = only();
    Kinds kinds = indicator().kinds();
    return only == null || kinds == null ? Optional.empty() : kinds.named(only.value());
  }

  Row answered(Reporting.Figure figure) {
    return new Row(reading, expected, figure.value(), figure.settled());
  }

  /** Whether it is as was published. A rate of nothing is not answered with a number. */
  public boolean equal() {
    return reported == null
        ? settled && !isTotal() && expected.signum() == 0
        : fits(reported, expected);
  }

  /** Whether a figure is what it has to be: what was published as a lower bound may be more. */
  boolean fits(BigDecimal figure, BigDecimal to) {
    return isLowerBound() ? figure.compareTo(to) >= 0 : figure.compareTo(to) == 0;
  }

  boolean isLowerBound() {
    return reading.bound() == Reading.Bound.AT_LEAST;
  }

  boolean isMadeUp() {
    return reading.bound() == Reading.Bound.MADE_UP;
  }

  /** Whether the figure is a total, which the parts of the division must add up to. */
  public boolean isTotal() {
    return of() == null && indicator().unit() != Indicator.Unit.RATE;
  }
}

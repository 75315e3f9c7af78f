package org.bangfu.county.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.Narrowing;
import org.bangfu.county.scenario.Reading;
import org.bangfu.county.scenario.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table: what was published, what that means at the scale, and what reporting says.
 *
 * @param only the drive or the standing that is counted, or null for all
 * @param of the ancestor of which the figure is a share, or null
 * @param reported null as long as reporting has not answered
 */
public record Row(
    Indicator indicator,
    String division,
    @Nullable Narrowing only,
    @Nullable String of,
    LocalDate asOf,
    BigDecimal published,
    BigDecimal expected,
    @Nullable BigDecimal reported,
    boolean settled) {

  static Row expecting(Reading reading, BigDecimal expected) {
    return new Row(
        reading.indicator(),
        reading.division(),
        reading.only(),
        reading.of(),
        reading.asOf(),
        reading.value(),
        expected,
        null,
        false);
  }

  @Nullable String drive() {
    return only != null && indicator.hasDrive() ? only.value() : null;
  }

  Optional<Standing> standing() {
    return only != null && indicator.hasStanding()
        ? Optional.of(Standing.valueOf(only.value()))
        : Optional.empty();
  }

  Row answered(Reporting.Figure figure) {
    return new Row(
        indicator, division, only, of, asOf, published, expected, figure.value(), figure.settled());
  }

  /** A rate of nothing is not answered with a number. */
  public boolean equal() {
    return reported == null
        ? settled && !isTotal() && expected.signum() == 0
        : reported.compareTo(expected) == 0;
  }

  /** Whether the figure is a total, which the parts of the division must add up to. */
  public boolean isTotal() {
    return of == null && indicator.unit() != Indicator.Unit.RATE;
  }
}

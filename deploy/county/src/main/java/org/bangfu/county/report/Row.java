package org.bangfu.county.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table: what was published, what that means at the scale, and what reporting says.
 *
 * @param of the ancestor of which the figure is a share, or null
 * @param reported null as long as reporting has not answered
 */
public record Row(
    Indicator indicator,
    String division,
    @Nullable String drive,
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
        reading.drive(),
        reading.of(),
        reading.asOf(),
        reading.value(),
        expected,
        null,
        false);
  }

  Row answered(Reporting.Figure figure) {
    return new Row(
        indicator,
        division,
        drive,
        of,
        asOf,
        published,
        expected,
        figure.value(),
        figure.settled());
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

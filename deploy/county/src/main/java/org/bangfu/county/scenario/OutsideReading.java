package org.bangfu.county.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A total of a division that is not on the platform, such as the whole prefecture's. */
public record OutsideReading(
    String field,
    Indicator indicator,
    String division,
    @Nullable String drive,
    LocalDate asOf,
    BigDecimal value) {

  public Series.Key key() {
    return new Series.Key(indicator, division, Narrowing.ofDrive(drive));
  }
}

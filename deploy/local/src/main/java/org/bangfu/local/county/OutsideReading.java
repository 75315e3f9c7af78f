package org.bangfu.local.county;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A total of a division that is not on the platform, such as the whole prefecture's. */
record OutsideReading(
    String field,
    Indicator indicator,
    String division,
    @Nullable String drive,
    LocalDate asOf,
    BigDecimal value) {

  Series.Key key() {
    return new Series.Key(indicator, division, drive);
  }
}

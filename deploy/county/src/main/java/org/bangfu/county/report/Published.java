package org.bangfu.county.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.bangfu.county.scenario.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a report that was published while the county was played.
 *
 * @param published as it stands in the report; null where it is not in it
 * @param now of the same day, with all that was recorded since; null where there is none
 */
public record Published(
    String division,
    LocalDate day,
    Indicator indicator,
    BigDecimal expected,
    @Nullable BigDecimal published,
    @Nullable BigDecimal now) {

  /** Whether it was what it had to be, and has not moved. */
  public boolean stands() {
    return published != null
        && now != null
        && published.compareTo(expected) == 0
        && now.compareTo(published) == 0;
  }
}

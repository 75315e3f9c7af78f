package org.bangfu.county.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a report that was published while the county was played.
 *
 * @param row the row of the table that it has to be
 * @param published as it stands in the report; null where it is not in it
 * @param now of the same day, with all that was recorded since; null where there is none
 */
public record Published(Row row, @Nullable BigDecimal published, @Nullable BigDecimal now) {

  /** Whether it was what it had to be, and has not moved. */
  public boolean stands() {
    return published != null
        && now != null
        && row.fits(published, row.expected())
        && now.compareTo(published) == 0;
  }
}
